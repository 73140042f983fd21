package rollbook.benchmarks.log;

import java.util.Arrays;
import java.util.Locale;

/// What one contestant did in one round.
///
/// @param perSecond events
/// @param p50 latency in milliseconds, like `p99`
record Measured(double perSecond, double p50, double p99) {
    private static final double NANOS_A_SECOND = 1e9;
    private static final double NANOS_A_MILLISECOND = 1e6;
    private static final double NINETY_NINE = 0.99;

    static Measured of(long events, long nanos, long[] latencies) {
        var sorted = latencies.clone();
        Arrays.sort(sorted);
        return new Measured(
                events * NANOS_A_SECOND / nanos,
                quantile(sorted, 0.5),
                quantile(sorted, NINETY_NINE));
    }

    private static double quantile(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) ((sorted.length - 1) * share)] / NANOS_A_MILLISECOND;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f/s, p50 %.2f ms, p99 %.2f ms", perSecond, p50, p99);
    }
}
