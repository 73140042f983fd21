package rollbook.store.proof;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/// Has the notary look when the log has grown, at most once a second, on a thread that outlives
/// every failure.
public final class NotaryThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NotaryThread.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final Notary notary;
    private final Semaphore calls = new Semaphore(1); // what was left over when we were away
    private final Thread thread;
    private boolean failing;
    private volatile boolean closed;

    public NotaryThread(Notary notary) {
        this.notary = notary;
        this.thread = Thread.ofPlatform().name("log-notary").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /// Says that there are new events; returns at once.
    public void call() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(GOODBYE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                calls.acquire();
                calls.drainPermits();
                look();
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException _) {
                LOG.debug("Interrupted; looking whether the log is closed");
            }
        }
    }

    private void look() {
        try {
            notary.sign();
            failing = false;
        } catch (RuntimeException | Error failure) {
            complain(failure);
            call();
        }
    }

    /// Once per outage, and not when the database went first at shutdown.
    private void complain(Throwable failure) {
        if (!failing && !closed) {
            LOG.warn("Cannot sign checkpoints, trying on: {}", failure.toString());
        }
        failing = true;
    }
}
