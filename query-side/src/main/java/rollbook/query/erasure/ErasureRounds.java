package rollbook.query.erasure;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.sql.SQLException;
import java.time.Duration;

/// Looks again and again whether there is somebody to forget.
@Component("viewErasureRounds")
class ErasureRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureRounds.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Rereadings rereadings;
    private volatile @Nullable Thread walker;

    ErasureRounds(Rereadings rereadings) {
        this.rereadings = rereadings;
    }

    @Override
    public void start() {
        walker = Thread.ofVirtual().name("rereadings").start(this::walk);
    }

    @Override
    public void stop() {
        var walking = walker;
        walker = null;
        if (walking != null) {
            walking.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return walker != null;
    }

    private void walk() {
        try {
            while (!Thread.interrupted()) {
                goRound();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            LOG.debug("Stopped");
        }
    }

    private void goRound() {
        try {
            rereadings.round();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("The views could not forget somebody, trying again: {}", e.toString());
        }
    }
}
