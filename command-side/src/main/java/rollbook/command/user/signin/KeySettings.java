package rollbook.command.user.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// `rollbook.keys.*`.
///
/// @param lifetime how long one key signs access tokens before the next one does
@ConfigurationProperties("rollbook.keys")
record KeySettings(@DefaultValue("90d") Duration lifetime) {
    private static final Duration SHORTEST = Duration.ofHours(1);

    KeySettings {
        if (lifetime.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("rollbook.keys.lifetime must be an hour or more");
        }
    }
}
