package rollbook.dice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileExpressionsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/hostile-expressions.txt", delimiter = '|', quoteCharacter = '\'')
    void each_is_refused_and_told_why_and_where(
            String code, int column, String found, String expression) {
        var rejected = rejectionOf(expression);
        assertThat(rejected.code()).isEqualTo(code);
        assertThat(rejected.column()).isEqualTo(column);
        assertThat(rejected.found()).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "-", "1+", "d6!", "d(", "{", "9", " ", "#", "abs(", "🎲", "\uD83C"})
    void a_megabyte_of_anything_is_too_long(String piece) {
        assertThat(rejectionOf(piece.repeat(1_000_000)).code()).isEqualTo("dice.too-long");
    }

    @Test
    void length_is_counted_in_characters_not_in_code_units() {
        assertThat(Notation.parse("d6 # " + "🎲".repeat(251)).comment()).hasSize(502);
        assertThat(rejectionOf("d6 # " + "🎲".repeat(252)).code()).isEqualTo("dice.too-long");
    }

    @Test
    void more_than_a_hundred_parts_are_too_many() {
        assertThat(Notation.parse("1" + "+1".repeat(49)).range()).isEqualTo(new Range(50, 50));
        assertThat(rejectionOf("1" + "+1".repeat(50)).code()).isEqualTo("dice.too-many-nodes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"d6\t", "d6\n", "\u0000", "d6 # \u0007", "d6[\u001b]", "d6 # \uD83C"})
    void control_characters_and_half_characters_are_refused(String expression) {
        assertThat(rejectionOf(expression).code()).isEqualTo("dice.syntax");
    }

    private static DiceRejected rejectionOf(String expression) {
        References zero = name -> name.equals("zero") ? 0L : null;
        return catchThrowableOfType(DiceRejected.class, () -> Notation.parse(expression, zero));
    }
}
