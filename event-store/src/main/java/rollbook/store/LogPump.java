package rollbook.store;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Puts what was committed into the window, once per process: what this process committed as it was
/// handed over, what others did from the database. Woken by both; looks by itself when nothing has
/// woken it for a second, in case a notification was lost. Its thread outlives every failure. One
/// listener hears of each event before the window has it.
final class LogPump implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogPump.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);
    private static final int PAGE = 500;

    private final PostgresEngine engine;
    private final LogReader reader;
    private final Window window;
    private final HandOver handOver;
    private final Bell bell;
    private final Consumer<TrackedEventMessage<?>> first;
    private final Duration poll;
    private final Thread thread;
    private boolean failing;
    private volatile boolean closed;

    LogPump(
            PostgresEngine engine,
            LogReader reader,
            Window window,
            HandOver handOver,
            Bell bell,
            Consumer<TrackedEventMessage<?>> first,
            Duration poll) {
        this.engine = engine;
        this.reader = reader;
        this.window = window;
        this.handOver = handOver;
        this.bell = bell;
        this.first = first;
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
        var next = Duration.ZERO;
        while (!closed) {
            try {
                next = step(bell.await(next));
            } catch (InterruptedException _) {
                LOG.debug("Interrupted; looking whether the log is closed");
            }
        }
    }

    /// Brings the window up to date and says how long to wait at most before the next time.
    private Duration step(boolean look) {
        try {
            if (!window.isOpen()) {
                open();
            }
            takeOver();
            if (look || failing) {
                fetch();
            }
            failing = false;
            return poll;
        } catch (RuntimeException | Error failure) {
            complain(failure);
            return AFTER_A_FAILURE;
        }
    }

    /// Once per outage, and not when the database went first at shutdown.
    private void complain(Throwable failure) {
        if (!failing && !closed) {
            LOG.warn("Cannot read the end of the log, trying on: {}", failure.toString());
        }
        failing = true;
    }

    private void open() {
        window.open(reader.head());
        window.announce();
    }

    private void takeOver() {
        var before = window.top();
        try {
            for (var next = handOver.poll(); next != null; next = handOver.poll()) {
                if (next.first() > window.top() + 1) {
                    fetch();
                }
                add(engine.read(next.after(window.top())));
            }
        } finally {
            if (window.top() > before) {
                window.announce();
            }
        }
    }

    private void add(List<TrackedEventMessage<?>> events) {
        for (var event : events) {
            first.accept(event);
            window.add(PostgresEngine.positionOf(event.trackingToken()), event);
        }
    }

    /// Everything behind the window.
    private void fetch() {
        List<TrackedEventMessage<?>> page;
        do {
            page = engine.page(window.top(), PAGE);
            add(page);
            if (!page.isEmpty()) {
                window.announce();
            }
        } while (page.size() == PAGE);
    }
}
