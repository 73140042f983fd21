package rollbook.command.user.signin;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.edge.token.KeyRotation;

import java.time.Duration;

/// Exchanges the key that signs access tokens when it is old, and destroys those whose time is
/// over. Every process does so; they don't get in each other's way.
@Component
@EnableConfigurationProperties(KeySettings.class)
class KeyUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KeyUpkeep.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final KeyRotation rotation;
    private final KeySettings settings;
    private final SecurityLog security;
    private volatile @Nullable Thread keeper;

    KeyUpkeep(KeyRotation rotation, KeySettings settings, SecurityLog security) {
        this.rotation = rotation;
        this.settings = settings;
        this.security = security;
    }

    @Override
    public void start() {
        keeper = Thread.ofVirtual().name("key-upkeep").start(this::run);
    }

    @Override
    public void stop() {
        var running = keeper;
        keeper = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }

    private void run() {
        try {
            while (!Thread.interrupted()) {
                keep();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            LOG.debug("Stopped");
        }
    }

    private void keep() {
        try {
            rotation.rotateIfOlder(settings.lifetime())
                    .ifPresent(
                            next ->
                                    security.note(
                                            Happening.KEY_ROTATED, null, "the old one is old"));
            LOG.debug("Destroyed {} keys", rotation.retire());
        } catch (RuntimeException failure) {
            LOG.warn("The keys could not be looked after, trying again: {}", failure.toString());
        }
    }
}
