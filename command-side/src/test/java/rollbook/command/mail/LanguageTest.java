package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "ru, RUSSIAN",
        "ru-RU, RUSSIAN",
        "'de-DE,ru;q=0.8,en;q=0.5', RUSSIAN",
        "'en-GB,en;q=0.9,ru;q=0.8', ENGLISH",
        "'ru;q=0.1,en;q=0.9', ENGLISH",
        "de, ENGLISH",
        "*, ENGLISH",
        "'', ENGLISH",
        "';q=;;', ENGLISH",
        "'ru\u0000', ENGLISH"
    })
    void a_reader_gets_the_language_they_like_best(String acceptLanguage, Language language) {
        assertThat(Language.preferred(acceptLanguage)).isEqualTo(language);
    }

    @Test
    void whoever_says_nothing_or_far_too_much_reads_english() {
        assertThat(Language.preferred(null)).isEqualTo(Language.ENGLISH);
        assertThat(Language.preferred("ru,".repeat(10_000))).isEqualTo(Language.ENGLISH);
    }
}
