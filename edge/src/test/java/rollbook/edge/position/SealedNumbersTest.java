package rollbook.edge.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.edge.Secrets;
import rollbook.edge.problem.ProblemException;
import rollbook.events.SessionId;
import rollbook.store.UuidV7;

class SealedNumbersTest {
    private static final String KEY = "A".repeat(43) + "=";

    private final SessionId evening = new SessionId(UuidV7.next());
    private final SessionId other = new SessionId(UuidV7.next());
    private final Cursors cursors = new Cursors(Secrets.of(KEY));
    private final Positions positions = new Positions(Secrets.of(KEY));
    private final PageCursors pages = new PageCursors(Secrets.of(KEY));

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 255, 256, Long.MAX_VALUE})
    void every_number_comes_back_and_all_look_alike(long number) {
        assertThat(cursors.open(evening, cursors.seal(evening, number))).isEqualTo(number);
        assertThat(positions.open(positions.seal(number))).isEqualTo(number);
        assertThat(cursors.seal(evening, number)).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(positions.seal(number)).hasSize(43);
    }

    @Test
    void every_node_seals_alike() {
        var elsewhere = new Cursors(Secrets.of(KEY));
        assertThat(elsewhere.seal(evening, 5)).isEqualTo(cursors.seal(evening, 5));
    }

    @Test
    void a_place_can_be_told_under_names_that_have_nothing_in_common() {
        var cursor = cursors.sealAnew(evening, 5);
        assertThat(cursors.open(evening, cursor)).isEqualTo(5);
        assertThat(cursor)
                .hasSameSizeAs(cursors.seal(evening, 5))
                .isNotEqualTo(cursors.seal(evening, 5))
                .isNotEqualTo(cursors.sealAnew(evening, 5));
        var position = positions.sealAnew(5);
        assertThat(positions.open(position)).isEqualTo(5);
        assertThat(position)
                .hasSameSizeAs(positions.seal(5))
                .isNotEqualTo(positions.seal(5))
                .isNotEqualTo(positions.sealAnew(5));
    }

    @Test
    void neighbours_have_nothing_in_common() {
        assertThat(cursors.seal(evening, 5).substring(0, 8))
                .isNotEqualTo(cursors.seal(evening, 6).substring(0, 8))
                .isNotEqualTo(cursors.seal(other, 5).substring(0, 8));
    }

    @Test
    void a_cursor_of_another_session_or_use_is_refused() {
        assertCursorRefused(cursors.seal(other, 5));
        assertCursorRefused(positions.seal(5));
        assertCursorRefused(pages.seal(evening.toString(), "12345678"));
        assertCursorRefused(new Cursors(Secrets.of("B".repeat(43) + "=")).seal(evening, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "AAAA", "\u0000", "not base64!", "äöü"})
    void what_was_never_sealed_is_refused(String text) {
        assertCursorRefused(text);
        assertCursorRefused(text.repeat(10_000));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> positions.open(text))
                .extracting(ProblemException::code)
                .isEqualTo("position.invalid");
    }

    @Test
    void a_change_of_any_character_is_noticed() {
        var sealed = cursors.seal(evening, 5);
        for (var at = 0; at < sealed.length(); at++) {
            var forged = new StringBuilder(sealed);
            forged.setCharAt(at, sealed.charAt(at) == 'A' ? 'B' : 'A');
            assertCursorRefused(forged.toString());
        }
        assertCursorRefused(sealed + "=");
        assertCursorRefused(sealed + "AAAA");
    }

    @Test
    void a_page_cursor_keeps_its_key_and_belongs_to_its_list() {
        var sealed = pages.seal("characters of mira", "Borin");
        assertThat(pages.open("characters of mira", sealed)).isEqualTo("Borin");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> pages.open("characters of tomas", sealed));
    }

    private void assertCursorRefused(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> cursors.open(evening, text))
                .extracting(ProblemException::code)
                .isEqualTo("cursor.invalid");
    }
}
