package rollbook.store.deadletter;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// Tries parked events again when they are due, with pauses that double. Every node looks; a
/// sequence that one is at is locked for the others. Paused projections are left alone.
final class Retries implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final Duration LAST_ONE = Duration.ofSeconds(10);

    private final DeadLetterQueues queues;
    private final EventProcessingConfiguration processing;
    private final Duration every;
    private volatile @Nullable Thread walker;

    Retries(DeadLetterQueues queues, EventProcessingConfiguration processing, Duration every) {
        this.queues = queues;
        this.processing = processing;
        this.every = every;
    }

    @Override
    public void start() {
        var thread = Thread.ofPlatform().name("dead-letters").daemon().unstarted(this::walk);
        walker = thread;
        thread.start();
    }

    /// Waits for the sequence it is at: the database goes next.
    @Override
    public void stop() {
        var walking = walker;
        walker = null;
        if (walking != null) {
            walking.interrupt();
            join(walking);
        }
    }

    @Override
    public boolean isRunning() {
        return walker != null;
    }

    private static void join(Thread walking) {
        try {
            walking.join(LAST_ONE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void walk() {
        try {
            while (isRunning()) {
                Thread.sleep(every);
                queues.schemas().keySet().stream().filter(this::mayRun).forEach(this::retry);
            }
        } catch (InterruptedException _) {
            LOG.debug("No more retries");
        }
    }

    private boolean mayRun(String processor) {
        return processing.eventProcessor(processor).filter(EventProcessor::isRunning).isPresent();
    }

    private void retry(String processor) {
        try {
            processing.sequencedDeadLetterProcessor(processor).ifPresent(this::drain);
        } catch (RuntimeException | Error failure) {
            LOG.warn("Cannot look for parked events of {}: {}", processor, failure.toString());
        }
    }

    /// Takes one sequence after the other until none is due; one that fails again is due later.
    private void drain(SequencedDeadLetterProcessor<?> letters) {
        var found = new AtomicBoolean(true);
        while (found.get() && isRunning()) {
            found.set(false);
            letters.process(
                    _ -> {
                        found.set(true);
                        return true;
                    });
        }
    }
}
