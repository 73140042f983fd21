package rollbook.benchmarks.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// What all contestants did, round by round.
final class Results {
    private final Map<Contestant, List<Measured>> rounds = new LinkedHashMap<>();

    void add(Contestant contestant, Measured measured) {
        rounds.computeIfAbsent(contestant, _ -> new ArrayList<>()).add(measured);
    }

    Set<Contestant> contestants() {
        return rounds.keySet();
    }

    double median(Contestant contestant, ToDoubleFunction<Measured> value) {
        return median(of(contestant).stream().mapToDouble(value));
    }

    /// Of each round for itself, then the median: what else the machine did in a round concerns
    /// both of them. Not a number where the other one did not compete.
    double ratio(Contestant contestant, Contestant other, ToDoubleFunction<Measured> value) {
        var mine = of(contestant);
        var theirs = of(other);
        return median(
                DoubleStream.iterate(0, i -> i < theirs.size(), i -> i + 1)
                        .map(
                                i ->
                                        value.applyAsDouble(mine.get((int) i))
                                                / value.applyAsDouble(theirs.get((int) i))));
    }

    List<Measured> of(Contestant contestant) {
        return rounds.getOrDefault(contestant, List.of());
    }

    private static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
