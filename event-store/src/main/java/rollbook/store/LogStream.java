package rollbook.store;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One reader's way along the log: pages from the database as long as it is behind, the shared
/// window once it has caught up. Used by one thread at a time.
final class LogStream implements TrackingEventStream {
    private final PostgresEngine engine;
    private final Window window;
    private Iterator<? extends TrackedEventMessage<?>> backlog = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> peeked;
    private long position;
    private @Nullable Runnable watcher;

    LogStream(PostgresEngine engine, Window window, long position) {
        this.engine = engine;
        this.window = window;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(look());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return look() != null
                || (timeout > 0 && window.await(position, timeout, unit) && look() != null);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        var next = look();
        while (next == null) {
            window.await(position, 1, TimeUnit.SECONDS);
            next = look();
        }
        peeked = null;
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        unwatch();
        watcher = callback;
        window.watch(callback);
        return true;
    }

    @Override
    public void close() {
        unwatch();
        backlog = Collections.emptyIterator();
    }

    private void unwatch() {
        if (watcher != null) {
            window.unwatch(watcher);
            watcher = null;
        }
    }

    private @Nullable TrackedEventMessage<?> look() {
        if (peeked == null) {
            peeked = advance();
            if (peeked != null) {
                position = PostgresEngine.positionOf(peeked.trackingToken());
            }
        }
        return peeked;
    }

    private @Nullable TrackedEventMessage<?> advance() {
        if (backlog.hasNext()) {
            return backlog.next();
        }
        // asked again it would look again, from where it ended and not from where we are now
        backlog = Collections.emptyIterator();
        var next = window.after(position);
        if (window.reaches(position)) {
            return next;
        }
        backlog = engine.readEvents(PostgresEngine.tokenAt(position), false).iterator();
        return backlog.hasNext() ? backlog.next() : null;
    }
}
