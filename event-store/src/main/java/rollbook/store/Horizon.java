package rollbook.store;

import java.util.Collections;
import java.util.Set;
import java.util.function.Supplier;

/// How far the log is settled. Positions are drawn before they are committed, so one that is
/// missing may still come, or never, when its transaction failed. Instead of guessing by a clock,
/// this asks who was writing when the gap was seen: once all of them are done, what is missing
/// stays missing.
final class Horizon {
    private static final long UNKNOWN = -1;

    /// The highest visible position, and the transactions that may yet fill gaps below it.
    record Look(long head, Set<String> writers) {}

    private final Supplier<Look> eyes;
    private Look fence = new Look(UNKNOWN, Set.of());
    private volatile long settled = UNKNOWN;

    Horizon(Supplier<Look> eyes) {
        this.eyes = eyes;
    }

    /// Every position up to this one is visible to whoever reads from now on, or will never be. -1
    /// as long as nothing is known.
    long settled() {
        return settled;
    }

    /// Looks again and returns what is settled then.
    synchronized long advance() {
        var look = eyes.get();
        if (Collections.disjoint(fence.writers(), look.writers())) {
            settled = look.writers().isEmpty() ? look.head() : fence.head();
            fence = look;
        }
        return settled;
    }
}
