package rollbook.command.user;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Lets work take the same time whatever it finds, so that nobody can tell by the clock whether an
/// address has an account: it ends with a full tenth of a second, the next one if it took longer.
@Component
final class EqualTime {
    private static final long STEP = Duration.ofMillis(100).toNanos();

    private final LongSupplier nanoTime;
    private final LongConsumer parkNanos;

    @Autowired
    EqualTime() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    EqualTime(LongSupplier nanoTime, LongConsumer parkNanos) {
        this.nanoTime = nanoTime;
        this.parkNanos = parkNanos;
    }

    void spend(Runnable work) {
        spend(
                () -> {
                    work.run();
                    return work;
                });
    }

    <T> T spend(Supplier<T> work) {
        var began = nanoTime.getAsLong();
        try {
            return work.get();
        } finally {
            var steps = Math.max(1, Math.ceilDiv(nanoTime.getAsLong() - began, STEP));
            waitUntil(began + steps * STEP);
        }
    }

    private void waitUntil(long end) {
        for (var left = end - nanoTime.getAsLong();
                left > 0 && !Thread.currentThread().isInterrupted();
                left = end - nanoTime.getAsLong()) {
            parkNanos.accept(left);
        }
    }
}
