package rollbook.command.erasure;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.sql.SQLException;
import java.time.Duration;

/// Goes on with every erasure until it is done, whichever process began it and died. Two processes
/// at the same one don't harm: every step may be done twice.
@Component
class ErasureRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureRounds.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final ErasureStore store;
    private final ErasureSteps steps;
    private volatile @Nullable Thread walker;

    ErasureRounds(ErasureStore store, ErasureSteps steps) {
        this.store = store;
        this.steps = steps;
    }

    @Override
    public void start() {
        walker = Thread.ofVirtual().name("erasures").start(this::walk);
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
            for (var next = store.claim(LEASE); next.isPresent(); next = store.claim(LEASE)) {
                proceed(next.get());
            }
        } catch (RuntimeException e) {
            LOG.warn("Erasures could not be looked up, trying again: {}", e.toString());
        }
    }

    private void proceed(Erasure erasure) {
        var step = erasure.step();
        try {
            while (step != Step.DONE && steps.take(step, erasure.user())) {
                step = step.next();
                store.advance(erasure.user(), step, LEASE);
            }
            if (step != Step.DONE) {
                store.retryIn(erasure.user(), PAUSE);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Step {} of an erasure failed, trying again: {}", step, e.toString());
            store.retryIn(erasure.user(), AFTER_A_FAILURE);
        }
    }
}
