package rollbook.command.user.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import rollbook.command.user.Account;
import rollbook.command.user.Accounts;
import rollbook.command.user.EmailAddress;
import rollbook.command.user.IdentitySpec;
import rollbook.command.user.password.Passwords;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Accounts whose password was hashed when hashes were cheaper.
class FormerHashIT extends IdentitySpec {
    @Autowired private Accounts accounts;
    @Autowired private Passwords passwords;

    @Test
    void who_signs_in_has_a_hash_of_today_from_then_on() {
        var former = formerly("former@kept.example");
        web.signIn("former@kept.example", PASSWORD).is(200);
        assertThat(account("former@kept.example").passwordHash()).isNotEqualTo(former);
        assertThat(passwords.isOutdated(account("former@kept.example").passwordHash())).isFalse();
        web.signIn("former@kept.example", PASSWORD).is(200);
    }

    @Test
    void a_wrong_password_changes_nothing() {
        var former = formerly("former-2@kept.example");
        web.signIn("former-2@kept.example", "not the password at all").is(401);
        assertThat(account("former-2@kept.example").passwordHash()).isEqualTo(former);
    }

    @Test
    void two_devices_at_once_both_get_in() throws Exception {
        formerly("former-3@kept.example");
        Callable<?> signIn = () -> web.signIn("former-3@kept.example", PASSWORD).is(200);
        try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var device : devices.invokeAll(Stream.generate(() -> signIn).limit(4).toList())) {
                assertThat(device.get()).isNotNull();
            }
        }
    }

    private String formerly(String email) {
        web.signUp(email, "Former", PASSWORD).is(202);
        var cheap = new Argon2PasswordEncoder(16, 32, 1, 9_216, 1).encode(PASSWORD);
        var former = Objects.requireNonNull(cheap);
        assertThat(accounts.replacePassword(account(email), former)).isTrue();
        return former;
    }

    private Account account(String email) {
        return accounts.ofAddress(EmailAddress.of(email)).orElseThrow();
    }
}
