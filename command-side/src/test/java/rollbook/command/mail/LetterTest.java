package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b\r\nBcc: c@d", "a@b\n", "a\u0000@b"})
    void nothing_breaks_a_header(String text) {
        assertThatThrownBy(() -> letter(text, "Subject"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> letter("a@b", text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Letter letter(String address, String subject) {
        return new Letter(address, subject, "text", "<p>text</p>", Language.ENGLISH);
    }
}
