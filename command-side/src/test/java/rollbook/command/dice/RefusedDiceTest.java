package rollbook.command.dice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

import rollbook.dice.Faces;
import rollbook.edge.CommandRejected;

import java.util.List;
import java.util.Map;

class RefusedDiceTest {

    @Test
    void the_detail_says_what_was_found_and_the_fields_where_and_what_was_expected() {
        var rejected = rejectionOf("2d");
        assertThat(rejected.reason().code()).isEqualTo("dice.syntax");
        assertThat(rejected).hasMessageStartingWith("column 3: found the end");
        assertThat(rejected.extras())
                .isEqualTo(Map.of("column", 3, "expected", List.of("a number", "%", "F", "(")));
    }

    @Test
    void what_to_write_instead_comes_as_a_hint() {
        var rejected = rejectionOf("2d6r<2");
        assertThat(rejected.reason().code()).isEqualTo("dice.refused");
        assertThat(rejected.extras().get("hint"))
                .isEqualTo("write rr<2 to reroll while, or ro<2 to reroll once");
    }

    private static CommandRejected rejectionOf(String expression) {
        return catchThrowableOfType(CommandRejected.class, () -> Dice.roll(expression, Faces.of()));
    }
}
