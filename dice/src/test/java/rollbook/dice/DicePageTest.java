package rollbook.dice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Each row of docs/dice.md holds.
class DicePageTest {

    @TestFactory
    Stream<DynamicTest> what_is_written_rolls_and_reads_like_this() throws IOException {
        return rows(29, DicePageTest::requireReading, "write", "dice", "read");
    }

    @TestFactory
    Stream<DynamicTest> what_is_refused_is_answered_like_this() throws IOException {
        return rows(10, DicePageTest::requireAnswer, "write", "answer");
    }

    @TestFactory
    Stream<DynamicTest> what_to_expect_is_so() throws IOException {
        return rows(6, DicePageTest::requireOdds, "expression", "average");
    }

    @TestFactory
    Stream<DynamicTest> who_comes_from_elsewhere_writes_this() throws IOException {
        return rows(69, DicePageTest::requireTranslation, "here", "dice → total");
    }

    private static Stream<DynamicTest> rows(int many, Consumer<List<String>> check, String... head)
            throws IOException {
        var rows = DicePage.rows(head).toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(many);
        return rows.stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        String.join(" | ", row), () -> check.accept(row)));
    }

    private static void requireReading(List<String> row) {
        assertThat(roll(row.get(0), row.get(1)).explanation()).isEqualTo(row.get(2));
    }

    private static void requireAnswer(List<String> row) {
        assertThat(catchThrowableOfType(DiceRejected.class, () -> Notation.parse(row.get(0))))
                .hasMessage(row.get(1));
    }

    private static void requireOdds(List<String> row) {
        var expression = Notation.parse(row.get(0));
        assertThat(expression.average()).isInstanceOf(Exact.Known.class);
        if (!(expression.distribution() instanceof Exact.Known(var odds))) {
            throw new AssertionError("not known");
        }
        var chance = odds.atLeast(Long.parseLong(row.get(2))).doubleValue();
        assertThat(shown(odds.average().doubleValue())).isEqualTo(row.get(1));
        assertThat(shown(chance * 100) + " %").isEqualTo(row.get(3));
    }

    private static String shown(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).toString();
    }

    private static void requireTranslation(List<String> row) {
        var fall = row.get(2).split("→", -1);
        assertThat(roll(row.get(1), fall[0].strip()).total())
                .isEqualTo(Long.parseLong(fall[1].strip()));
        assertThat(asItStands(row.get(0), row.get(1))).isEqualTo(row.get(3));
    }

    private static String asItStands(String old, String here) {
        try {
            var expression = Notation.parse(old);
            var other = Notation.parse(here);
            if (expression.check().equals(other.check())) return "same";
            var odds = expression.distribution();
            var alike = odds instanceof Exact.Known && odds.equals(other.distribution());
            return alike ? "same" : "differs";
        } catch (DiceRejected rejected) {
            return "refused";
        }
    }

    private static Rolled roll(String written, String dice) {
        var faces =
                dice.isEmpty()
                        ? new int[0]
                        : Arrays.stream(dice.split(" ")).mapToInt(Integer::parseInt).toArray();
        return Notation.parse(written).roll(Faces.of(faces));
    }
}
