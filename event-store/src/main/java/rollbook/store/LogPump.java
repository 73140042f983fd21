package rollbook.store;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;

/// Fetches what was committed, once per process, and puts it into the window. Woken by local
/// commits and by the notifications of other processes; looks by itself every second, in case a
/// notification was lost. Its thread outlives every failure.
final class LogPump implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogPump.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);
    private static final int PAGE = 500;

    private final PostgresEngine engine;
    private final LogReader reader;
    private final Window window;
    private final Bell bell;
    private final Duration poll;
    private final Thread thread;
    private boolean failing;
    private volatile boolean closed;

    LogPump(PostgresEngine engine, LogReader reader, Window window, Bell bell, Duration poll) {
        this.engine = engine;
        this.reader = reader;
        this.window = window;
        this.bell = bell;
        this.poll = poll;
        this.thread = Thread.ofPlatform().name("log-pump").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                bell.await(step());
            } catch (InterruptedException _) {
                LOG.debug("Interrupted; looking whether the log is closed");
            }
        }
    }

    /// Fetches all there is and says how long to wait at most before the next time.
    private Duration step() {
        try {
            if (!window.isOpen()) {
                open();
            }
            drain();
            failing = false;
            return poll;
        } catch (RuntimeException failure) {
            complain(failure);
            return AFTER_A_FAILURE;
        }
    }

    /// Once per outage, and not when the database went first at shutdown.
    private void complain(RuntimeException failure) {
        if (!failing && !closed) {
            LOG.warn("Cannot read the end of the log, trying on: {}", failure.toString());
        }
        failing = true;
    }

    private void open() {
        window.open(reader.head());
        window.announce();
    }

    private void drain() {
        List<TrackedEventMessage<?>> page;
        do {
            page = engine.page(window.top(), PAGE);
            page.forEach(
                    event -> window.add(PostgresEngine.positionOf(event.trackingToken()), event));
            if (!page.isEmpty()) {
                window.announce();
            }
        } while (page.size() == PAGE);
    }
}
