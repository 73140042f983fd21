package rollbook.dice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// A million rolls of each die against a fair one, at a significance of one in a thousand; the seed
/// is fixed, so that chance never decides.
class UniformityTest {
    private static final int ROLLS = 1_000_000;
    private static final long SEED = 20_261_126;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6, 8, 10, 12, 20, 100, 999, 1_000})
    void every_face_is_as_likely_as_any_other(int sides) {
        assertThat(unfair(Faces.from(new SplittableRandom(SEED)), sides)).isFalse();
    }

    @Test
    void a_die_that_folds_the_remainder_in_would_be_noticed() {
        var random = new SplittableRandom(SEED);
        assertThat(unfair(sides -> 1 + random.nextInt(1 << 14) % sides, 1_000)).isTrue();
    }

    @Test
    void a_die_that_never_shows_its_highest_face_would_be_noticed() {
        var random = new SplittableRandom(SEED);
        assertThat(unfair(sides -> 1 + random.nextInt(sides - 1), 1_000)).isTrue();
    }

    private static boolean unfair(Faces faces, int sides) {
        var rolls = new ChiSquare();
        for (var i = 0; i < ROLLS; i++) rolls.count(faces.roll(sides));
        return rolls.refutes(fair(sides), ChiSquare.ONE_IN_A_THOUSAND);
    }

    static Map<Long, Double> fair(int sides) {
        var fair = new TreeMap<Long, Double>();
        LongStream.rangeClosed(1, sides).forEach(face -> fair.put(face, 1.0 / sides));
        return fair;
    }
}
