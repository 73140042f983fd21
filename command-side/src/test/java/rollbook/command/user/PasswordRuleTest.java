package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThatCode;

import static rollbook.command.user.UserRejection.PASSWORD_GUESSABLE;
import static rollbook.command.user.UserRejection.PASSWORD_LEAKED;
import static rollbook.command.user.UserRejection.PASSWORD_TOO_LONG;
import static rollbook.command.user.UserRejection.PASSWORD_TOO_SHORT;

import org.junit.jupiter.api.Test;

class PasswordRuleTest extends UserSpec {

    @Test
    void a_password_has_12_to_256_code_points() {
        refuses(PASSWORD_TOO_SHORT, "\ud83c\udfb2".repeat(11));
        accepts("\ud83c\udfb2".repeat(12));
        accepts("x".repeat(256));
        refuses(PASSWORD_TOO_LONG, "x".repeat(257));
    }

    @Test
    void the_composed_form_counts() {
        refuses(PASSWORD_TOO_SHORT, "e\u0301".repeat(11));
        accepts("e\u0301".repeat(256));
    }

    @Test
    void a_password_is_not_simply_who_one_is() {
        refuses(PASSWORD_GUESSABLE, "Mira.Sunless@Example.org");
        refuses(PASSWORD_GUESSABLE, "MIRA.sunless");
        refuses(PASSWORD_GUESSABLE, "mira of the keep");
    }

    @Test
    void a_password_is_none_that_a_leak_has_told() {
        refuses(PASSWORD_LEAKED, "Qwerty123456");
        refuses(PASSWORD_LEAKED, "passwordpassword");
    }

    @Test
    void a_flood_of_marks_is_not_even_composed() {
        refuses(PASSWORD_TOO_LONG, "e" + "\u0301\u0323".repeat(15_000));
    }

    private static void accepts(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    private static void refuses(UserRejection reason, String password) {
        isRefused(reason, () -> check(password));
    }

    private static void check(String password) {
        PasswordRule.check(
                password,
                EmailAddress.of("mira.sunless@example.org"),
                DisplayName.of("Mira of the Keep"));
    }
}
