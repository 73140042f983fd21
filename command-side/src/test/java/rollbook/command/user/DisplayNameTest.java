package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayNameTest extends UserSpec {

    @Test
    void fifty_code_points_are_a_name_and_fifty_one_are_not() {
        assertThat(DisplayName.of("🎲".repeat(50)).value()).hasSize(100);
        refuses("🎲".repeat(51));
    }

    @Test
    void a_name_is_kept_composed_and_without_spaces_around() {
        assertThat(DisplayName.of(" Zoe\u0301 ").value()).isEqualTo("Zo\u00e9");
    }

    @Test
    void a_name_must_show() {
        refuses("");
        refuses(" \u00a0");
        refuses("\u200b\u200d");
    }

    @Test
    void a_name_holds_no_control_characters() {
        refuses("Mi\nra");
        refuses("Mi\u0000ra");
        refuses("Mi\u2028ra");
    }

    @Test
    void a_name_never_turns_the_text_around() {
        refuses("Mi\u202era");
        refuses("Mi\u2066ra");
    }

    @Test
    void half_a_character_is_no_name() {
        refuses("Mi\ud83dra");
    }

    @Test
    void a_flood_of_marks_is_not_even_composed() {
        refuses("e" + "\u0301\u0323".repeat(15_000));
    }

    private static void refuses(String name) {
        isRefused(UserRejection.NAME_INVALID, () -> DisplayName.of(name));
    }
}
