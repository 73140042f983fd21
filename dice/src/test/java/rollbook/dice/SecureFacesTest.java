package rollbook.dice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecureFacesTest {

    /// Nobody can repeat these rolls, so that one false alarm in a thousand million runs must do.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6, 8, 10, 12, 20, 100, 1_000})
    void every_face_is_as_likely_as_any_other(int sides) {
        var faces = Faces.secure();
        var rolls = new ChiSquare();
        for (var i = 0; i < 1_000 * sides; i++) rolls.count(faces.roll(sides));
        var fair = UniformityTest.fair(sides);
        assertThat(rolls.refutes(fair, ChiSquare.ONE_IN_A_THOUSAND_MILLION)).isFalse();
    }
}
