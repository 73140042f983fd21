package rollbook.dice;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// The one source of randomness: what a die shows when it falls.
@FunctionalInterface
public interface Faces {
    /// The face of one die, from 1 to `sides`; a fate die asks for three sides.
    int roll(int sides);

    /// Dice nobody can foresee, each face as likely as any other.
    static Faces secure() {
        return from(new SecureRandom());
    }

    /// Dice from a generator of one's own, each face as likely as any other if the generator is
    /// fair: with a seed, they fall the same way again.
    static Faces from(RandomGenerator random) {
        // nextInt(bound) draws again instead of folding the remainder in
        return sides -> 1 + random.nextInt(sides);
    }

    /// These faces, one after the other: to roll again what has already fallen.
    static Faces of(int... faces) {
        return new RecordedFaces(faces);
    }
}
