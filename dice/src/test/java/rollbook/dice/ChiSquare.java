package rollbook.dice;

import java.util.Map;
import java.util.TreeMap;

/// Pearson's test of whether counts fit the probabilities they should have.
final class ChiSquare {
    /// The normal quantile of one false alarm in a thousand.
    static final double ONE_IN_A_THOUSAND = 3.0902;

    /// The normal quantile of one false alarm in a thousand million.
    static final double ONE_IN_A_THOUSAND_MILLION = 5.9978;

    /// Fewer than expected of a kind make it lean on single counts.
    private static final double FEWEST = 5;

    private final Map<Long, Long> counts = new TreeMap<>();
    private long all;

    void count(long value) {
        counts.merge(value, 1L, Long::sum);
        all++;
    }

    /// Whether the counts are as far from what was expected as chance alone hardly ever takes them.
    boolean refutes(Map<Long, Double> probabilities, double quantile) {
        if (!probabilities.keySet().containsAll(counts.keySet())) return true;
        var sum = 0.0;
        var kinds = 0;
        var expected = 0.0;
        var seen = 0L;
        for (var value : probabilities.entrySet()) {
            expected += value.getValue() * all;
            seen += counts.getOrDefault(value.getKey(), 0L);
            if (expected < FEWEST) continue;
            sum += Math.pow(seen - expected, 2) / expected;
            kinds++;
            expected = 0;
            seen = 0;
        }
        return sum > critical(kinds - 1, quantile);
    }

    /// By Wilson and Hilferty's cube.
    private static double critical(int freedom, double quantile) {
        var spread = 2.0 / (9.0 * freedom);
        return freedom * Math.pow(1 - spread + quantile * Math.sqrt(spread), 3);
    }
}
