package rollbook.command.user;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an installation asks of its people, `rollbook.identity.*`.
///
/// @param verification whether one must verify the address before playing
@ConfigurationProperties("rollbook.identity")
public record IdentitySettings(
        @DefaultValue("optional") Verification verification, @DefaultValue FirstAdmin firstAdmin) {

    /// Whether an unverified user may create and join sessions.
    public enum Verification {
        OPTIONAL,
        REQUIRED
    }

    /// Who becomes admin when there is none; without a password one is generated and printed once.
    public record FirstAdmin(
            @DefaultValue("admin@localhost") String email, @Nullable String password) {}

    boolean mayPlay(Person person) {
        return verification == Verification.OPTIONAL || person.emailVerified();
    }
}
