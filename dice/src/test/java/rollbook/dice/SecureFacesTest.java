package rollbook.dice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;

class SecureFacesTest {
    /// The normal quantile of a false alarm in a thousand million runs.
    private static final double QUANTILE = 6.0;

    /// Pearson's chi-square over the faces, at a significance of 1e-9; the critical value by Wilson
    /// and Hilferty's cube. Folding a remainder of 16 bits would fail it for 1 000 sides.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6, 8, 10, 12, 20, 100, 1_000})
    void every_face_is_as_likely_as_any_other(int sides) {
        var faces = Faces.secure();
        var rolls = 1_000 * sides;
        var counts = new long[sides + 1];
        for (var i = 0; i < rolls; i++) counts[faces.roll(sides)]++;
        assertThat(counts[0]).isZero();
        assertThat(chiSquare(counts, rolls / sides)).isLessThan(critical(sides - 1));
    }

    private static double chiSquare(long[] counts, double expected) {
        return IntStream.range(1, counts.length)
                .mapToDouble(face -> Math.pow(counts[face] - expected, 2) / expected)
                .sum();
    }

    private static double critical(int freedom) {
        var spread = 2.0 / (9.0 * freedom);
        return freedom * Math.pow(1 - spread + QUANTILE * Math.sqrt(spread), 3);
    }
}
