package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import rollbook.events.UserId;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Each kind of mail in each language, as a mail program reads it.
class TextsTest {
    private static final UserId MIRA = new UserId(new UUID(7, 8));
    private static final String SITE = "https://dice.example.org";
    private static final String TOKEN = "A".repeat(43);
    private static final Pattern LINK =
            Pattern.compile(SITE + "/(?:verify-email|reset-password)\\.html#token=([\\w-]{43})");

    private final Texts texts = new Texts();

    static Stream<Arguments> all() {
        return Arrays.stream(MailKind.values())
                .flatMap(
                        kind ->
                                Arrays.stream(Language.values())
                                        .map(language -> Arguments.of(kind, language)));
    }

    static Stream<Arguments> linked() {
        return Stream.of(MailKind.VERIFY_EMAIL, MailKind.RESET_PASSWORD, MailKind.CHANGE_EMAIL)
                .flatMap(
                        kind ->
                                Arrays.stream(Language.values())
                                        .map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_mail_has_a_subject_and_says_the_same_in_two_formats(MailKind kind, Language language)
            throws Exception {
        var mail = opened(kind, language, SITE);
        assertThat(mail.message().getContentLanguage()).containsExactly(language.tag());
        assertThat(mail.message().getSubject()).hasSizeBetween(10, 60);
        assertThat(mail.text()).hasSizeGreaterThan(100).doesNotContain("{{", "<");
        assertThat(mail.html())
                .contains("<html lang=\"" + language.tag() + "\"")
                .contains("<h1>" + mail.message().getSubject() + "</h1>")
                .doesNotContain("{{");
        assertThat(mail.text().lines()).allMatch(line -> line.length() <= 110);
    }

    @ParameterizedTest
    @MethodSource("linked")
    void the_link_stands_in_both_formats(MailKind kind, Language language) throws Exception {
        var mail = opened(kind, language, SITE);
        for (var text : new String[] {mail.text(), mail.html()}) {
            var link = LINK.matcher(text);
            assertThat(link.find()).as(text).isTrue();
            assertThat(link.group(1)).isEqualTo(TOKEN);
        }
        assertThat(mail.text()).contains("{\"token\":\"" + TOKEN + "\"");
    }

    @ParameterizedTest
    @MethodSource("all")
    void reading_a_mail_fetches_nothing_and_runs_nothing(MailKind kind, Language language)
            throws Exception {
        var html = opened(kind, language, SITE).html();
        assertThat(html).doesNotContain("src=", "url(", "<script", "<img", "<link", "@import");
        assertThat(html.replace(SITE, "")).doesNotContain("http");
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_language_is_written_in_its_own_letters(MailKind kind, Language language)
            throws Exception {
        var mail = opened(kind, language, SITE);
        var cyrillic = Pattern.compile("[А-яё]{3}");
        assertThat(cyrillic.matcher(mail.text()).find()).isEqualTo(language == Language.RUSSIAN);
        assertThat(cyrillic.matcher(mail.html()).find()).isEqualTo(language == Language.RUSSIAN);
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothing_that_is_filled_in_becomes_markup(MailKind kind, Language language)
            throws Exception {
        var site = "https://dice.example.org/\"><b>&$1";
        var mail = opened(kind, language, site);
        assertThat(mail.html()).doesNotContain("\"><b>");
        if (mail.text().contains("https:")) {
            assertThat(mail.text()).contains(site);
            assertThat(mail.html()).contains("/&quot;&gt;&lt;b&gt;&amp;$1");
        }
    }

    @Test
    void an_english_mail_is_legible_without_a_mail_program() throws Exception {
        var wire =
                new String(
                        wire(MailKind.VERIFY_EMAIL, Language.ENGLISH, SITE),
                        StandardCharsets.US_ASCII);
        assertThat(wire).contains("\r\n" + SITE + "/verify-email.html#token=" + TOKEN + "\r\n");
    }

    private OpenedMail opened(MailKind kind, Language language, String site) throws Exception {
        return OpenedMail.of(wire(kind, language, site));
    }

    private byte[] wire(MailKind kind, Language language, String site) throws Exception {
        var mail = new QueuedMail(new UUID(1, 2), kind, MIRA, language, null, 1);
        var values = Map.of("site", site, "token", TOKEN);
        var letter = texts.letter(mail, "mira@example.org", values);
        var envelope =
                new Envelope(
                        new MailSettings("rollbook@example.org", Duration.ofSeconds(30), null));
        return OpenedMail.wire(envelope.seal(mail.mailId(), letter));
    }
}
