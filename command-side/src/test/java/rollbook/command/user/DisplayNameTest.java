package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u2800",
                "\u3164",
                "\u115f",
                "\u1160",
                "\uffa0",
                "\u034f",
                "\ufe0f",
                "\u180b",
                "\ufdd0",
                "\uffff",
                "\u2800 \u3164\ufe0f"
            })
    void a_name_of_fillers_alone_does_not_show(String name) {
        refuses(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u2060", "\u200e", "\u200f", "\u061c", "\u206a", "\u206f"})
    void a_name_hides_nothing_inside(String hidden) {
        refuses("Mi" + hidden + "ra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2764\ufe0f", "\u0646\u200c\u0627", "\ud83d\udc68\u200d\ud83c\udfa4"})
    void what_scripts_and_pictures_need_is_kept(String name) {
        assertThat(DisplayName.of(name).value()).isEqualTo(name);
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
