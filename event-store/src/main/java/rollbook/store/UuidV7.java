package rollbook.store;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Fresh UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds, a counter of 12 bits, then 62
/// random bits. Those of one process come in the order of their making, also within a millisecond
/// and when the clock steps back (section 6.2, method 1): lists sorted by id show what is newest.
public final class UuidV7 {
    private static final RandomSupply RANDOM = new RandomSupply();
    private static final UuidV7 OF_THIS_PROCESS = new UuidV7(Clock.systemUTC());
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1L << COUNTER_BITS) - 1;
    // the counter begins in its lower half: the upper one is room to count before the next
    // millisecond is borrowed
    private static final long FIRST_COUNTS = COUNTER >>> 1;

    private final Clock clock;
    private final AtomicLong last = new AtomicLong(); // milliseconds, then the counter

    UuidV7(Clock clock) {
        this.clock = clock;
    }

    public static UUID next() {
        return OF_THIS_PROCESS.fresh();
    }

    UUID fresh() {
        var now = clock.millis() << COUNTER_BITS | (RANDOM.number() & FIRST_COUNTS);
        var time = last.updateAndGet(previous -> Math.max(previous + 1, now));
        return of(time >>> COUNTER_BITS, time & COUNTER, RANDOM.number());
    }

    static UUID of(long milliseconds, long counter, long random) {
        return new UUID(
                milliseconds << 16 | 0x7000L | counter,
                (random & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
