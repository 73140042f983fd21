package rollbook.command.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// How mail leaves, `rollbook.mail.*`; the mail server itself is `spring.mail.*`.
///
/// @param from the sender's address
/// @param deadline how long twenty mails may take altogether; what has not left by then waits
/// @param tls whether mail leaves unencrypted; null: only where no password is sent
@ConfigurationProperties("rollbook.mail")
public record MailSettings(
        @DefaultValue("rollbook@localhost") String from,
        @DefaultValue("30s") Duration deadline,
        @Nullable Tls tls) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    public MailSettings {
        if (deadline.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("rollbook.mail.deadline is a second or more");
        }
    }

    /// What is asked of the mail server.
    public enum Tls {
        /// STARTTLS, or no mail.
        REQUIRED,
        /// STARTTLS where the mail server has it.
        OFFERED
    }

    Tls tlsFor(@Nullable String password) {
        if (tls != null) {
            return tls;
        }
        return password == null || password.isEmpty() ? Tls.OFFERED : Tls.REQUIRED;
    }

    /// Longer than a batch can take, so that nobody sends it a second time meanwhile.
    Duration lease() {
        return deadline.multipliedBy(4);
    }
}
