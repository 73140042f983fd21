package rollbook.query;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Says when a processor of this node has committed a batch, and counts what each has done.
@Component
public class ViewProgress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private long commits;

    /// What the processor of that name has done so far.
    public Tally tally(String processor) {
        return tallies.computeIfAbsent(processor, _ -> new Tally());
    }

    /// Notes each commit in the phase after the one in which the processor counts it as its own.
    MessageHandlerInterceptor<EventMessage<?>> interceptor(String processor) {
        var tally = tally(processor);
        return (unitOfWork, chain) -> {
            unitOfWork.onCleanup(_ -> note());
            var result = chain.proceed();
            tally.handled();
            return result;
        };
    }

    /// A number that grows with every commit.
    long commits() {
        lock.lock();
        try {
            return commits;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there are more commits than `seen`, or that long.
    void awaitMoreThan(long seen, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = nanos;
            while (commits <= seen && left > 0) {
                left = committed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void note() {
        lock.lock();
        try {
            commits++;
            committed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
