package rollbook.query.dice;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// The dice of one roller, by their sides.
@JsonPropertyOrder({"rolls", "luck", "dice"})
final class UserTally {
    /// What a fate die has for sides, on the wire.
    private static final String FATE = "F";

    private final Map<Integer, DieTally> dice = new TreeMap<>();
    private long rolls;

    void addRoll() {
        rolls++;
    }

    /// Counts all that a die showed.
    ///
    /// @param sides 0 for a fate die
    void add(int sides, Collection<Integer> faces) {
        faces.forEach(dice.computeIfAbsent(sides, DieTally::new)::add);
    }

    @JsonProperty
    long rolls() {
        return rolls;
    }

    /// By how many standard deviations all dice together are above what fair ones give.
    @JsonProperty
    double luck() {
        var variance = sum(DieTally::variance);
        return variance == 0 ? 0 : sum(DieTally::surplus) / Math.sqrt(variance);
    }

    @JsonProperty
    Map<String, DieTally> dice() {
        Map<String, DieTally> named = new LinkedHashMap<>();
        dice.forEach((sides, tally) -> named.put(sides == 0 ? FATE : sides.toString(), tally));
        return Collections.unmodifiableMap(named);
    }

    private double sum(ToDoubleFunction<DieTally> part) {
        return dice.values().stream().mapToDouble(part).sum();
    }
}
