package rollbook.command.erasure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import rollbook.edge.PeriodicTask;

import java.sql.SQLException;
import java.time.Duration;

/// Goes on with every erasure until it is done, whichever process began it and died. Two processes
/// at the same one don't harm: every step may be done twice.
@Component
class ErasureRounds extends PeriodicTask {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureRounds.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final ErasureStore store;
    private final ErasureSteps steps;

    ErasureRounds(ErasureStore store, ErasureSteps steps) {
        super(PAUSE);
        this.store = store;
        this.steps = steps;
    }

    @Override
    protected void once() {
        for (var next = store.claim(LEASE); next.isPresent(); next = store.claim(LEASE)) {
            proceed(next.get());
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
