package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b\r\nBcc: c@d", "a@b\n", "a\u0000@b"})
    void nothing_breaks_a_header(String text) {
        assertThatThrownBy(() -> new Letter(text, "Subject", "text"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter("a@b", text, "text"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
