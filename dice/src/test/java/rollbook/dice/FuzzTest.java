package rollbook.dice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

/// The beginning of what `make fuzz-dice` goes on with.
class FuzzTest {
    private static final long SEED = 20_261_126;

    @Test
    void no_input_breaks_a_promise() {
        var judge = new Judge(new SplittableRandom(SEED));
        assertThat(new Fuzz(judge::judge).run(20_000, SEED)).isEmpty();
        assertThat(judge.accepted()).isGreaterThan(3_000);
        assertThat(judge.known()).isGreaterThan(20);
    }

    @Test
    void what_breaks_is_found_and_told_with_its_input() {
        var fuzz = new Fuzz(FuzzTest::breakOnSomething);
        assertThat(fuzz.run(1_000, SEED))
                .hasSize(20)
                .allMatch(told -> told.contains("StackOverflowError with "));
    }

    private static void breakOnSomething(String input) {
        if (input.contains("kh")) throw new StackOverflowError();
    }
}
