package rollbook.command.user.password;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.util.Objects;

/// Hashes passwords with argon2id. A hash costs 19 MiB and some 50 ms on purpose, so only one or
/// two are made at once; whoever finds too many waiting is sent away.
@Component
@EnableConfigurationProperties(PasswordSettings.class)
public class Passwords {
    /// Nothing longer is a password of anybody. To compose it would take time that grows with the
    /// square of its length.
    public static final int LONGEST_WRITTEN = 1_024;

    private static final String NOBODYS = "nobody's";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int WAITING = 32;

    /// How a hash begins that was made with what stands above.
    private static final String TODAYS =
            "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, ITERATIONS, PARALLELISM);

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, ITERATIONS);
    private final String nobodysHash = encode(Secret.fresh().text());
    private final Turnstile turnstile;
    private final Timer hashing;

    Passwords(PasswordSettings settings, MeterRegistry figures) {
        var processors = Runtime.getRuntime().availableProcessors();
        turnstile = new Turnstile(settings.atOnceOn(processors), WAITING);
        hashing =
                Timer.builder("rollbook.passwords.hashing")
                        .description("hashes of passwords, made anew or to compare")
                        .register(figures);
        Gauge.builder("rollbook.passwords.waiting", turnstile, Turnstile::waiting)
                .description("passwords that wait for being hashed")
                .register(figures);
    }

    /// Hashes a password with a salt of its own.
    ///
    /// @throws ProblemException `auth.busy` when too many wait already
    public String hash(String password) {
        return turnstile.pass(() -> hashing.record(() -> encode(password)));
    }

    /// Whether that password has that hash.
    ///
    /// @throws ProblemException `auth.busy` when too many wait already
    public boolean matches(String password, String hash) {
        var possible = password.length() <= LONGEST_WRITTEN;
        var compared = possible ? password : NOBODYS;
        return turnstile.pass(
                        () -> hashing.record(() -> argon2.matches(normalized(compared), hash)))
                && possible;
    }

    /// Costs what [#matches] costs, for an account that does not exist.
    ///
    /// @throws ProblemException `auth.busy` when too many wait already
    public void matchNobody(String password) {
        matches(password, nobodysHash);
    }

    /// Whether that hash was made otherwise than today's are, and another should take its place as
    /// soon as the password is at hand.
    public boolean isOutdated(String hash) {
        return !hash.startsWith(TODAYS);
    }

    private String encode(String password) {
        return Objects.requireNonNull(argon2.encode(normalized(password)));
    }

    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
