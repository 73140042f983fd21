package rollbook.dice;

import org.jspecify.annotations.Nullable;

/// What is done to dice after they have fallen; modifiers act in the order written.
sealed interface Modifier {
    /// The modifier as the expression spells it.
    String written();

    enum End {
        HIGHEST,
        LOWEST
    }

    enum Explosion {
        /// A further die, which may explode in turn.
        CHAINED,
        /// Further faces added to the same die.
        COMPOUND,
        /// Further dice that count one less.
        PENETRATING,
        /// A further die that does not explode.
        ONCE
    }

    record Keep(String written, End end, int count) implements Modifier {}

    record Drop(String written, End end, int count) implements Modifier {}

    /// `adv` and `dis`: a second die falls, and the better or the worse one counts.
    record Advantage(String written, End end) implements Modifier {
        Keep keep() {
            return new Keep(written, end, 1);
        }
    }

    record Reroll(String written, boolean once, Comparison when) implements Modifier {}

    /// Further faces for those dice that meet the condition.
    ///
    /// @param when the highest face if nothing is said
    record Explode(String written, Explosion explosion, @Nullable Comparison when)
            implements Modifier {
        boolean meets(long face, int sides) {
            return when == null ? face == sides : when.meets(face);
        }

        /// Whether a further die may explode in turn.
        boolean again() {
            return explosion != Explosion.ONCE;
        }
    }

    record AtLeast(String written, long bound) implements Modifier {}

    record AtMost(String written, long bound) implements Modifier {}

    record CountSuccesses(String written, Comparison when) implements Modifier {}

    record CountFailures(String written, Comparison when) implements Modifier {}

    record DeductFailures(String written, Comparison when) implements Modifier {}
}
