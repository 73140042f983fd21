package rollbook.edge.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `rollbook.limits.*`: how much one person, or one address that has not signed in, may ask for.
///
/// @param enabled false turns the rates off, for load tests
/// @param commands of one user, everything that is no roll, message or read
/// @param rolls of one user, rolls and messages together
/// @param reads of one user
/// @param anonymous of one address on the routes that need no token
/// @param signInFailures of one address; the command side counts them
@ConfigurationProperties("rollbook.limits")
public record Limits(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Commands commands,
        @DefaultValue Rolls rolls,
        @DefaultValue Reads reads,
        @DefaultValue Anonymous anonymous,
        @DefaultValue SignInFailures signInFailures) {

    /// A steady rate, and how much may come at once after a pause.
    public interface Rate {
        int perSecond();

        int burst();
    }

    public record Commands(@DefaultValue("20") int perSecond, @DefaultValue("40") int burst)
            implements Rate {}

    public record Rolls(@DefaultValue("5") int perSecond, @DefaultValue("15") int burst)
            implements Rate {}

    public record Reads(@DefaultValue("100") int perSecond, @DefaultValue("200") int burst)
            implements Rate {}

    public record Anonymous(@DefaultValue("20") int perSecond, @DefaultValue("100") int burst)
            implements Rate {}

    public record SignInFailures(@DefaultValue("20") int perMinute) {}

    /// What `GET /api/auth/policy` publishes as `rates`.
    public Published published() {
        return new Published(commands, rolls, signInFailures);
    }

    /// The `rates` of the policy on the wire.
    public record Published(Commands commands, Rolls rolls, SignInFailures signInFailures) {}
}
