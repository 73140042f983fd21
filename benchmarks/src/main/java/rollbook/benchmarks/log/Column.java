package rollbook.benchmarks.log;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// A column of a table of results.
record Column(String title, BiFunction<Results, Contestant, String> cell) {
    static final Column RATE = median("events/s", "%,.0f", Measured::perSecond);
    static final Column RANGE =
            new Column(
                    "of all rounds",
                    (results, contestant) -> {
                        var rates =
                                results.of(contestant).stream()
                                        .mapToDouble(Measured::perSecond)
                                        .summaryStatistics();
                        return format("%,.0f", rates.getMin())
                                + "–"
                                + format("%,.0f", rates.getMax());
                    });
    static final Column P50 = median("p50 ms", "%.2f", Measured::p50);
    static final Column P99 = median("p99 ms", "%.2f", Measured::p99);

    static Column median(String title, String format, ToDoubleFunction<Measured> value) {
        return new Column(
                title, (results, contestant) -> format(format, results.median(contestant, value)));
    }

    /// How often the rate of that one fits in.
    static Column times(String other) {
        return times("× " + other, Measured::perSecond, contestant -> contestant.rival(other));
    }

    /// The value of a contestant in that of another one, or of its own somewhere else.
    static Column times(
            String title, ToDoubleFunction<Measured> value, UnaryOperator<Contestant> other) {
        return new Column(
                title,
                (results, contestant) ->
                        contestant.equals(other.apply(contestant))
                                ? ""
                                : format(
                                        "%.2f",
                                        results.ratio(contestant, other.apply(contestant), value)));
    }

    private static String format(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }
}
