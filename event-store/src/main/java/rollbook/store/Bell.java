package rollbook.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Wakes the one who waits. Rung any number of times between two waits, it wakes once.
final class Bell {
    private final Semaphore rings = new Semaphore(0);
    private final AtomicBoolean unseen = new AtomicBoolean();

    /// There may be something in the database that was not handed over.
    void wakeToFetch() {
        unseen.set(true);
        wakeToTakeOver();
    }

    /// Something was handed over.
    void wakeToTakeOver() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    /// Returns when it is rung, at once when it was since the last wait, or after `atMost`.
    ///
    /// @return whether to look into the database
    boolean await(Duration atMost) throws InterruptedException {
        var rung = rings.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        rings.drainPermits();
        return unseen.getAndSet(false) || !rung;
    }
}
