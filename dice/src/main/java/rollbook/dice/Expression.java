package rollbook.dice;

import org.jspecify.annotations.Nullable;

/// An expression that is known to be rollable: whatever falls, rolling it gives a result.
public interface Expression {
    /// The expression as sent, up to the first `#`, without the spaces before it.
    String text();

    /// What stood behind `#`.
    @Nullable String comment();

    /// The bounds of the total, known before a die falls.
    Range range();

    /// Rolls the dice, from left to right as written.
    Rolled roll(Faces faces);
}
