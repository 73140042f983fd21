package rollbook.command.user.password;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Lets a few work at once and some wait in order; the others are sent away at once.
final class Turnstile {
    private final Semaphore working;
    private final AtomicInteger present = new AtomicInteger();
    private final int most;

    Turnstile(int atOnce, int waiting) {
        working = new Semaphore(atOnce, true);
        most = atOnce + waiting;
    }

    <T> T pass(Supplier<T> work) {
        try {
            if (present.incrementAndGet() > most) {
                throw new Busy();
            }
            working.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                working.release();
            }
        } finally {
            present.decrementAndGet();
        }
    }

    int present() {
        return present.get();
    }
}
