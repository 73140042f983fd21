package rollbook.store;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Serves followers, each on a thread of its own, so that a slow one holds up nobody else.
final class WindowTail implements LogTail, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowTail.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final Duration UNTIL_OPEN = Duration.ofMinutes(1);

    private final PostgresEngine engine;
    private final LogReader reader;
    private final Window window;
    private final Recorded recorded;
    private final Set<Served> all = ConcurrentHashMap.newKeySet();

    WindowTail(PostgresEngine engine, LogReader reader, Window window, Recorded recorded) {
        this.engine = engine;
        this.reader = reader;
        this.window = window;
        this.recorded = recorded;
    }

    @Override
    public Following follow(Consumer<RecordedEvent> follower) {
        awaitWindow();
        var served = new Served(new LogStream(engine, window, reader.head()), follower);
        all.add(served);
        served.thread.start();
        return served;
    }

    @Override
    public void close() {
        all.forEach(Served::close);
    }

    private void awaitWindow() {
        try {
            if (!window.awaitOpen(UNTIL_OPEN.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("the end of the log cannot be read");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private final class Served implements Following {
        private final LogStream stream;
        private final Consumer<RecordedEvent> follower;
        private final Thread thread;
        private volatile boolean closed;

        private Served(LogStream stream, Consumer<RecordedEvent> follower) {
            this.stream = stream;
            this.follower = follower;
            this.thread = Thread.ofPlatform().name("log-tail").daemon().unstarted(this::run);
        }

        @Override
        public void close() {
            closed = true;
            all.remove(this);
            thread.interrupt();
        }

        private void run() {
            while (!closed) {
                try {
                    deliver(stream.nextAvailable());
                } catch (RuntimeException | Error failure) {
                    LOG.warn("Could not read the log, trying again", failure);
                    pause();
                } catch (InterruptedException _) {
                    LOG.debug("Interrupted; looking whether the follower is closed");
                }
            }
        }

        private void deliver(TrackedEventMessage<?> message) {
            while (!closed) {
                try {
                    readable(message).ifPresent(follower);
                    return;
                } catch (RuntimeException | Error failure) {
                    LOG.error("A follower failed, it gets the event again", failure);
                    pause();
                }
            }
        }

        /// Who asks the log for that stream is told; all others go on.
        private Optional<RecordedEvent> readable(TrackedEventMessage<?> message) {
            try {
                return Optional.of(recorded.of(message));
            } catch (SerializationException unreadable) {
                LOG.error(
                        "The event at position {} cannot be read, its followers go on without it",
                        PostgresEngine.positionOf(message.trackingToken()),
                        unreadable);
                return Optional.empty();
            }
        }

        private void pause() {
            try {
                Thread.sleep(AFTER_A_FAILURE);
            } catch (InterruptedException _) {
                LOG.debug("Interrupted; looking whether the follower is closed");
            }
        }
    }
}
