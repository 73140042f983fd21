package rollbook.dice;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class DiceLawsTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Domain(WrittenExpressions.class)
    void what_is_printed_reads_as_the_same_expression(@ForAll String written) {
        var expression = parsed(written);
        assertThat(Notation.parse(expression.toString()).check()).isEqualTo(expression.check());
    }

    /// The second try is there to say what is wrong, and would hide that the first looked too
    /// little far ahead.
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    @Domain(WrittenExpressions.class)
    void what_can_be_read_is_read_at_the_first_try(@ForAll String written) {
        var expression = parsed(written);
        var first = new Parser(expression.text(), References.none(), false);
        assertThat(first.roll()).isEqualTo(expression.check());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Domain(WrittenExpressions.class)
    @Domain(Seeds.class)
    void the_total_lies_within_the_bounds(@ForAll String written, @ForAll long seed) {
        var expression = parsed(written);
        var range = expression.range();
        for (var faces : List.of(random(seed), ones(), highest())) {
            assertThat(expression.roll(faces).total()).isBetween(range.min(), range.max());
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Domain(WrittenExpressions.class)
    void no_roll_takes_more_than_a_thousand_dice(@ForAll String written) {
        var expression = parsed(written);
        for (var faces : List.of(ones(), highest())) {
            var recorder = new Recorder(faces);
            var rolled = expression.roll(recorder);
            assertThat(recorder.fallen.size()).isLessThanOrEqualTo(1_000);
            if (rolled.capped()) assertThat(recorder.fallen).hasSizeGreaterThan(500);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Domain(WrittenExpressions.class)
    @Domain(Seeds.class)
    void the_same_faces_give_the_same_roll(@ForAll String written, @ForAll long seed) {
        var expression = parsed(written);
        var recorder = new Recorder(random(seed));
        var rolled = expression.roll(recorder);
        assertThat(expression.roll(Faces.of(recorder.faces()))).isEqualTo(rolled);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Domain(WrittenExpressions.class)
    @Domain(Seeds.class)
    void a_roll_tells_every_face_that_fell(@ForAll String written, @ForAll long seed) {
        var expression = parsed(written);
        var recorder = new Recorder(random(seed));
        var told = Rolled.dice(expression.roll(recorder).terms()).flatMap(DiceLawsTest::drawn);
        assertThat(told).containsExactlyInAnyOrderElementsOf(recorder.fallen);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Domain(WrittenExpressions.class)
    @Domain(Seeds.class)
    void the_line_to_read_ends_with_the_total(@ForAll String written, @ForAll long seed) {
        var rolled = parsed(written).roll(random(seed));
        Assume.that(rolled.repeats().isEmpty());
        assertThat(rolled.text()).endsWith(" = " + rolled.total());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Domain(WrittenExpressions.class)
    @Domain(Seeds.class)
    void an_explanation_tells_every_face_that_fell(@ForAll String written, @ForAll long seed) {
        var expression = parsed(written);
        var rolled = expression.roll(random(seed));
        var told = rolled.explanation().substring(expression.toString().length());
        Rolled.dice(rolled.terms())
                .flatMap(die -> die.faces().stream())
                .forEach(face -> assertThat(told).containsPattern("(?<!\\d)" + face + "(?!\\d)"));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Domain(WrittenExpressions.class)
    void however_it_is_spelled_an_expression_is_described_alike(@ForAll String written) {
        var expression = parsed(written);
        assertThat(Notation.parse(expression.toString()).describe())
                .isEqualTo(expression.describe());
    }

    @Property
    void keeping_and_dropping_are_two_halves_of_all(
            @ForAll @IntRange(min = 2, max = 100) int quantity,
            @ForAll @IntRange(min = 1, max = 100) int count,
            @ForAll long seed) {
        var all = total(quantity + "d6", seed);
        for (var end : List.of("h", "l")) {
            var kept = total(quantity + "d6k" + end + count, seed);
            assertThat(kept + total(quantity + "d6d" + end + count, seed)).isEqualTo(all);
        }
    }

    @Property
    void keeping_the_highest_is_dropping_the_other_lowest(
            @ForAll @IntRange(min = 2, max = 100) int quantity,
            @ForAll @IntRange(min = 1, max = 99) int count,
            @ForAll long seed) {
        Assume.that(count < quantity);
        var kept = Notation.parse(quantity + "d6kh" + count).roll(random(seed));
        var undropped = Notation.parse(quantity + "d6dl" + (quantity - count)).roll(random(seed));
        assertThat(keptOnes(kept)).isEqualTo(keptOnes(undropped));
    }

    @Property
    void any_text_is_an_expression_or_refused(@ForAll String text) {
        rollOrReject(text);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void any_tokens_are_an_expression_or_refused(@ForAll("tokens") String text) {
        rollOrReject(text);
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.of(
                        "d d d6 2 3 10 100 0 ( ) ( ) { } , [a] + - * / // % % F kh kl2 dh dl3 adv dis"
                                .split(" "))
                .list()
                .ofMaxSize(30)
                .map(tokens -> String.join("", tokens));
    }

    private static void rollOrReject(String text) {
        try {
            Notation.parse(text).roll(ones());
        } catch (DiceRejected rejected) {
            assertThat(rejected.code()).startsWith("dice.");
        }
    }

    private static Expression parsed(String written) {
        try {
            return Notation.parse(written);
        } catch (DiceRejected rejected) {
            assertThat(rejected.reason())
                    .isIn(
                            DiceRejection.TOO_MANY,
                            DiceRejection.TOO_LARGE,
                            DiceRejection.TOO_LONG,
                            DiceRejection.ENDLESS,
                            DiceRejection.NOT_WHOLE);
            Assume.that(false);
            throw rejected;
        }
    }

    private static long total(String written, long seed) {
        return Notation.parse(written).roll(random(seed)).total();
    }

    private static List<Boolean> keptOnes(Rolled rolled) {
        return Rolled.dice(rolled.terms()).map(Rolled.Die::kept).toList();
    }

    /// A fate die is drawn as one of three sides and shows two less.
    private static Stream<Integer> drawn(Rolled.Die die) {
        var shift = die.sides() == Rolled.Die.FATE ? 2 : 0;
        return die.faces().stream().map(face -> face + shift);
    }

    private static Faces random(long seed) {
        var random = new Random(seed);
        return sides -> 1 + random.nextInt(sides);
    }

    private static Faces ones() {
        return _ -> 1;
    }

    private static Faces highest() {
        return sides -> sides;
    }

    private static final class Recorder implements Faces {
        private final Faces faces;
        private final List<Integer> fallen = new ArrayList<>();

        Recorder(Faces faces) {
            this.faces = faces;
        }

        @Override
        public int roll(int sides) {
            fallen.add(faces.roll(sides));
            return fallen.getLast();
        }

        int[] faces() {
            return fallen.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
