package rollbook.store.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

class RolesTest {

    @Test
    void roles_bear_the_name_of_their_database() {
        assertThat(Roles.of("rollbook").all())
                .containsExactly("rollbook_log", "rollbook_view", "rollbook_both");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä", "界", "🎲"})
    void the_server_keeps_every_byte_of_a_name(String letter) {
        for (var length = 1; length <= 63; length++) {
            assertThat(Roles.of(letter.repeat(length)).all())
                    .doesNotHaveDuplicates()
                    .allSatisfy(name -> assertThat(bytes(name)).isLessThanOrEqualTo(63))
                    .noneMatch(name -> name.contains("?"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä", "界", "🎲"})
    void databases_whose_long_names_begin_alike_share_no_role(String letter) {
        var alike = letter.repeat(58 / bytes(letter));
        assertThat(Roles.of(alike + "_one").all())
                .doesNotContainAnyElementsOf(Roles.of(alike + "_two").all());
    }

    @Test
    void a_name_that_fits_stays_as_it_is() {
        assertThat(Roles.of("a".repeat(58)).view()).isEqualTo("a".repeat(58) + "_view");
    }

    @Test
    void quotes_in_a_name_stay_inside() {
        assertThat(Roles.of("o'b\"x").marking("o'b\"x_log"))
                .isEqualTo(
                        "comment on role \"o'b\"\"x_log\" is"
                                + " 'rollbook: the application''s in database o''b\"x'");
    }

    private static int bytes(String name) {
        var encoded = name.getBytes(StandardCharsets.UTF_8);
        return encoded.length;
    }
}
