package rollbook.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Says that there may be something new. Rung any number of times between two waits, it wakes once.
final class Bell {
    private final Semaphore rings = new Semaphore(0);

    void ring() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    /// Returns at the next ring, at once when there was one since the last wait, or after `atMost`.
    boolean await(Duration atMost) throws InterruptedException {
        var rung = rings.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        rings.drainPermits();
        return rung;
    }
}
