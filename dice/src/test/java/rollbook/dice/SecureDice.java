package rollbook.dice;

import java.util.List;
import java.util.stream.IntStream;

/// The dice of the house, a million times each, at a significance of one in a thousand million:
/// nobody can repeat these rolls.
final class SecureDice {
    private static final int ROLLS = 1_000_000;

    private SecureDice() {}

    static List<Integer> unfair() {
        return IntStream.of(2, 3, 4, 6, 8, 10, 12, 20, 100, 1_000)
                .filter(SecureDice::unfair)
                .boxed()
                .toList();
    }

    private static boolean unfair(int sides) {
        var faces = Faces.secure();
        var rolls = new ChiSquare();
        for (var i = 0; i < ROLLS; i++) rolls.count(faces.roll(sides));
        return rolls.refutes(UniformityTest.fair(sides), ChiSquare.ONE_IN_A_THOUSAND_MILLION);
    }
}
