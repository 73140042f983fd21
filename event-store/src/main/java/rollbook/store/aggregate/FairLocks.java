package rollbook.store.aggregate;

import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// One command at a time per aggregate, in the order in which they came. Axon's own lock wakes up
/// every ten milliseconds to look whether it is free, and whoever happens to look then gets it.
///
/// Nobody waits for ever: after a while there is a refusal instead of a turn. An aggregate that
/// nobody wants takes no memory.
final class FairLocks implements LockFactory {
    private final Map<String, Queue> queues = new ConcurrentHashMap<>();
    private final Duration patience;

    /// @param patience how long to wait for a turn at most
    FairLocks(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Lock obtainLock(String aggregate) {
        var queue =
                queues.compute(
                        aggregate, (_, known) -> (known == null ? new Queue() : known).joined());
        try {
            if (queue.turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return new Turn(aggregate, queue);
            }
        } catch (InterruptedException interrupted) {
            leave(aggregate);
            Thread.currentThread().interrupt();
            throw new LockAcquisitionFailedException(
                    "interrupted in the queue for " + aggregate, interrupted);
        }
        leave(aggregate);
        throw new LockAcquisitionFailedException(
                "no turn on %s within %s".formatted(aggregate, patience));
    }

    /// How many aggregates somebody has or waits for.
    int inUse() {
        return queues.size();
    }

    /// How many wait for their turn.
    int waitingFor(String aggregate) {
        var queue = queues.get(aggregate);
        return queue == null ? 0 : queue.turn.getQueueLength();
    }

    private void leave(String aggregate) {
        queues.computeIfPresent(aggregate, (_, queue) -> queue.left());
    }

    /// Counts are changed inside the map only, which does it for one at a time.
    private static final class Queue {
        private final ReentrantLock turn = new ReentrantLock(true);
        private int people;

        Queue joined() {
            people = people + 1;
            return this;
        }

        @Nullable Queue left() {
            people = people - 1;
            return people == 0 ? null : this;
        }
    }

    private final class Turn implements Lock {
        private final String aggregate;
        private final Queue queue;

        private Turn(String aggregate, Queue queue) {
            this.aggregate = aggregate;
            this.queue = queue;
        }

        @Override
        public void release() {
            queue.turn.unlock();
            leave(aggregate);
        }

        @Override
        public boolean isHeld() {
            return queue.turn.isHeldByCurrentThread();
        }
    }
}
