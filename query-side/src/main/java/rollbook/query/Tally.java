package rollbook.query;

import java.time.Duration;

/// Counts what a processor of this node has done.
public final class Tally {
    private static final int WINDOW_SECONDS = 10;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long[] handledIn = new long[WINDOW_SECONDS];
    private final long start = System.nanoTime();
    private long second;
    private long failures;

    synchronized void handled() {
        advance();
        handledIn[slot(second)]++;
    }

    synchronized void failed() {
        failures++;
    }

    /// Events a second, over the last ten.
    public synchronized double rate() {
        advance();
        var sum = 0L;
        for (var count : handledIn) {
            sum += count;
        }
        return (double) sum / WINDOW_SECONDS;
    }

    /// How often handling an event failed since the node started; each retry counts.
    public synchronized long failures() {
        return failures;
    }

    private void advance() {
        var now = (System.nanoTime() - start) / SECOND;
        for (var passed = 0; second < now && passed < WINDOW_SECONDS; passed++) {
            second++;
            handledIn[slot(second)] = 0;
        }
        second = now;
    }

    private static int slot(long second) {
        return (int) (second % WINDOW_SECONDS);
    }
}
