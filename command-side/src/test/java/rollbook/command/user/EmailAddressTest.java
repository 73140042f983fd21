package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest extends UserSpec {

    @Test
    void addresses_are_compared_in_lower_case() {
        assertThat(EmailAddress.of(" Mira+Dice@Example.ORG "))
                .isEqualTo(EmailAddress.of("mira+dice@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "admin@localhost", "o'neil@sub.example.org"})
    void these_are_addresses(String text) {
        assertThat(EmailAddress.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mira",
                "@example.org",
                "mira@",
                "mira@-a.org",
                "mira@a..org",
                "a b@c.org",
                "mira@example.org\r\nBcc: all@example.org",
                "mira@example.org\n",
                "mir\u0000a@b",
                "mira@b, ines@b",
                "<mira@example.org>",
                "m\u0131ra@example.org",
                "a@b@c",
                ".x@ex.test",
                "x.@ex.test",
                "x..y@ex.test",
                "=?utf-8?q?x?=@ex.test"
            })
    void these_are_none(String text) {
        refuses(text);
    }

    @Test
    void an_address_has_254_characters_at_most() {
        var domain = ("d".repeat(60) + ".").repeat(3) + "example";
        assertThat(EmailAddress.of("m".repeat(63) + "@" + domain).value()).hasSize(254);
        refuses("m".repeat(64) + "@" + domain);
    }

    @Test
    void a_flood_of_spaces_is_not_even_trimmed() {
        refuses("a" + " ".repeat(64_000) + "b");
        refuses(" ".repeat(1_024) + "mira@example.org");
        assertThat(EmailAddress.of(" ".repeat(1_000) + "mira@example.org").value())
                .isEqualTo("mira@example.org");
    }

    @Test
    void a_letter_that_only_becomes_one_of_ascii_is_none() {
        refuses("\u212aeeper@example.org");
    }

    @Test
    void an_address_that_was_taken_before_is_read_still() {
        assertThat(EmailAddress.read("x..y@ex.test")).contains(new EmailAddress("x..y@ex.test"));
    }

    private static void refuses(String text) {
        isRefused(UserRejection.EMAIL_INVALID, () -> EmailAddress.of(text));
    }
}
