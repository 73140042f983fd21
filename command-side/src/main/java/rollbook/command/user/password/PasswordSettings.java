package rollbook.command.user.password;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.util.Objects;

/// `rollbook.passwords.*`.
///
/// @param atOnce how many hashes are made at once; unless said otherwise two, and one where there
///   are no more than two processors, so that sign-ins leave one of them to everybody else
@ConfigurationProperties("rollbook.passwords")
record PasswordSettings(@Nullable Integer atOnce) {
    private static final int FEW_PROCESSORS = 2;

    PasswordSettings {
        if (atOnce != null && atOnce < 1) {
            throw new IllegalArgumentException("rollbook.passwords.at-once must be 1 or more");
        }
    }

    int atOnceOn(int processors) {
        return Objects.requireNonNullElse(atOnce, processors <= FEW_PROCESSORS ? 1 : 2);
    }
}
