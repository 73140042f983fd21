package rollbook.benchmarks;

import java.util.Arrays;
import java.util.Collection;

/// How long each of many things took, in milliseconds.
final class Latencies {
    private static final double MILLION = 1e6;

    private final double[] sorted;

    private Latencies(double[] sorted) {
        this.sorted = sorted;
    }

    static Latencies ofNanoseconds(Collection<Long> taken) {
        var sorted = taken.stream().mapToDouble(each -> each / MILLION).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        return new Latencies(sorted);
    }

    /// The time within which that share of them was done.
    double within(double share) {
        return sorted[(int) ((sorted.length - 1) * share)];
    }

    static double median(Collection<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
