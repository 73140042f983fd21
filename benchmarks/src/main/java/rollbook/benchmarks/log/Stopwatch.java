package rollbook.benchmarks.log;

import java.sql.SQLException;

/// Counts until there is no more or the time is over.
record Stopwatch(long start, long end) {
    private static final double NANOS = 1e9;

    /// Whether there was one more.
    interface Next {
        boolean next() throws SQLException;
    }

    static Stopwatch until(double seconds) {
        var now = System.nanoTime();
        return new Stopwatch(now, now + (long) (seconds * NANOS));
    }

    Measured count(Next events) throws SQLException {
        var count = 0L;
        while (System.nanoTime() < end && events.next()) {
            count++;
        }
        return Measured.of(count, System.nanoTime() - start, new long[0]);
    }
}
