package rollbook.query.dice;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.apache.commons.numbers.gamma.RegularizedGamma;

import java.util.Arrays;

/// How often dice of one kind showed each of their faces. Every face counts that a die showed, also
/// of dice that were rerolled or dropped: to choose among faces would make any die look loaded.
@JsonPropertyOrder({"count", "mean", "expected", "faces", "chiSquare", "p", "luck"})
final class DieTally {
    private final int lowest;
    private final long[] faces;

    /// Nothing yet.
    ///
    /// @param sides 0 for fate dice, which show −1, 0 or 1
    DieTally(int sides) {
        var isFate = sides == 0;
        lowest = isFate ? -1 : 1;
        faces = new long[isFate ? 3 : sides];
    }

    void add(int face) {
        faces[face - lowest]++;
    }

    /// From the lowest face up.
    @JsonProperty
    long[] faces() {
        return faces.clone();
    }

    @JsonProperty
    long count() {
        return Arrays.stream(faces).sum();
    }

    @JsonProperty
    double mean() {
        return (double) sum() / count();
    }

    /// The mean of a fair die.
    @JsonProperty
    double expected() {
        return lowest + (faces.length - 1) / 2.0;
    }

    /// Pearson's χ² against equally likely faces.
    @JsonProperty
    double chiSquare() {
        var each = (double) count() / faces.length;
        return Arrays.stream(faces).mapToDouble(n -> (n - each) * (n - each) / each).sum();
    }

    /// How likely fair dice stray at least as far: Q(k/2, χ²/2) with k = faces − 1 degrees of
    /// freedom, the regularized upper incomplete gamma function. It says little before each face
    /// can be expected five times.
    @JsonProperty
    double p() {
        return RegularizedGamma.Q.value((faces.length - 1) / 2.0, chiSquare() / 2);
    }

    /// By how many standard deviations the sum is above what fair dice give.
    @JsonProperty
    double luck() {
        return surplus() / Math.sqrt(variance());
    }

    /// By how much the sum is above what is expected.
    double surplus() {
        return sum() - count() * expected();
    }

    /// The variance of the sum of fair dice: (s² − 1) / 12 for each die of s faces.
    double variance() {
        var sides = (double) faces.length;
        return count() * (sides * sides - 1) / 12;
    }

    private long sum() {
        var sum = 0L;
        for (var i = 0; i < faces.length; i++) {
            sum += faces[i] * (i + lowest);
        }
        return sum;
    }
}
