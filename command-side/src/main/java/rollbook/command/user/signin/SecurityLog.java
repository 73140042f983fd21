package rollbook.command.user.signin;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rollbook.events.UserId;

/// One structured line for each happening that matters for security. Never an address, a name or a
/// secret.
final class SecurityLog {
    private static final Logger LOG = LoggerFactory.getLogger("rollbook.security");

    private SecurityLog() {}

    /// @param user whom it is about, null when nobody is known by that name
    static void note(String happening, @Nullable UserId user) {
        LOG.info("happening={} user={}", happening, user == null ? "unknown" : user);
    }
}
