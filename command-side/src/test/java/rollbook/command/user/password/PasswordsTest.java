package rollbook.command.user.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {
    private final Passwords passwords =
            new Passwords(new PasswordSettings(1), new SimpleMeterRegistry());

    @Test
    void the_hash_says_how_it_was_made() {
        assertThat(passwords.hash("correct horse battery"))
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[^$]{22}\\$[^$]{43}");
    }

    @Test
    void a_password_matches_in_whatever_form_it_is_typed() {
        var hash = passwords.hash("cafe\u0301 au lait, s'il vous pla\u00eet");
        assertThat(passwords.matches("caf\u00e9 au lait, s'il vous plai\u0302t", hash)).isTrue();
        assertThat(passwords.matches("cafe au lait, s'il vous plait", hash)).isFalse();
    }

    @Test
    void a_hash_of_other_parameters_is_outdated_and_still_opens() {
        var former = new Argon2PasswordEncoder(16, 32, 1, 9_216, 1).encode("correct horse battery");
        assertThat(passwords.matches("correct horse battery", former)).isTrue();
        assertThat(passwords.isOutdated(former)).isTrue();
        assertThat(passwords.isOutdated(passwords.hash("correct horse battery"))).isFalse();
    }

    @Test
    void the_same_password_never_has_the_same_hash() {
        assertThat(passwords.hash("correct horse battery"))
                .isNotEqualTo(passwords.hash("correct horse battery"));
    }

    @Test
    void what_is_longer_than_any_password_matches_nothing() {
        var hash = passwords.hash("nobody's");
        assertThat(passwords.matches("x".repeat(Passwords.LONGEST_WRITTEN + 1), hash)).isFalse();
    }
}
