package rollbook.store;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// The latest events of the log in memory, shared by everyone who has caught up. One thread adds,
/// any number read.
final class Window {
    private static final int CAPACITY = 4_096;
    private static final long CLOSED = Long.MAX_VALUE;

    private final ConcurrentSkipListMap<Long, TrackedEventMessage<?>> latest =
            new ConcurrentSkipListMap<>();
    private final Set<Runnable> watchers = new CopyOnWriteArraySet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private int size;

    /// Everything after this position is in the window.
    private volatile long floor = CLOSED;

    private volatile long top;

    void open(long position) {
        top = position;
        floor = position;
    }

    boolean isOpen() {
        return floor != CLOSED;
    }

    /// The last position that was looked at.
    long top() {
        return top;
    }

    void add(long position, TrackedEventMessage<?> message) {
        latest.put(position, message);
        top = position;
        if (++size > CAPACITY) {
            floor = latest.firstKey();
            latest.pollFirstEntry();
            size--;
        }
    }

    /// Lets go of all events; who has not read them yet asks the log.
    void forget() {
        floor = top;
        latest.clear();
        size = 0;
    }

    /// Tells everyone who waits that events were added.
    void announce() {
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        watchers.forEach(Runnable::run);
    }

    /// The first event after a position. Ask [#reaches] afterwards: only then the answer counts.
    @Nullable TrackedEventMessage<?> after(long position) {
        var entry = latest.higherEntry(position);
        return entry == null ? null : entry.getValue();
    }

    /// Whether the window goes back to that position.
    boolean reaches(long position) {
        return position >= floor;
    }

    void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    void unwatch(Runnable watcher) {
        watchers.remove(watcher);
    }

    boolean awaitOpen(long timeout, TimeUnit unit) throws InterruptedException {
        return await(this::isOpen, unit.toNanos(timeout));
    }

    /// Waits until there is an event after that position.
    boolean await(long position, long timeout, TimeUnit unit) throws InterruptedException {
        return await(() -> isOpen() && top > position, unit.toNanos(timeout));
    }

    private boolean await(BooleanSupplier reached, long nanos) throws InterruptedException {
        var left = nanos;
        lock.lockInterruptibly();
        try {
            while (!reached.getAsBoolean() && left > 0) {
                left = grown.awaitNanos(left);
            }
            return reached.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }
}
