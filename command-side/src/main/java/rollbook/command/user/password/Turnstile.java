package rollbook.command.user.password;

import rollbook.edge.problem.ProblemException;

import java.time.Duration;
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
                throw busy();
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

    private static ProblemException busy() {
        return new ProblemException(
                        "auth.busy", 503, "Too many passwords are being checked; try again.")
                .retryAfter(Duration.ofSeconds(1));
    }

    int present() {
        return present.get();
    }
}
