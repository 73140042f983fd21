package rollbook.command.user.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import rollbook.edge.PeriodicTask;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.edge.token.KeyRotation;

import java.time.Duration;

/// Exchanges the key that signs access tokens when it is old, and destroys those whose time is
/// over. Every process does so; they don't get in each other's way.
@Component
@EnableConfigurationProperties(KeySettings.class)
class KeyUpkeep extends PeriodicTask {
    private static final Logger LOG = LoggerFactory.getLogger(KeyUpkeep.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final KeyRotation rotation;
    private final KeySettings settings;
    private final SecurityLog security;

    KeyUpkeep(KeyRotation rotation, KeySettings settings, SecurityLog security) {
        super(PAUSE);
        this.rotation = rotation;
        this.settings = settings;
        this.security = security;
    }

    @Override
    protected void once() {
        rotation.rotateIfOlder(settings.lifetime())
                .ifPresent(
                        next -> security.note(Happening.KEY_ROTATED, null, "the old one is old"));
        LOG.debug("Destroyed {} keys", rotation.retire());
    }
}
