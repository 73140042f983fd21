package rollbook.dice;

import java.util.Locale;

/// Why an expression is refused. Nothing is refused once a die has fallen.
public enum DiceRejection {
    /// Not a sentence of the notation; says where, and what could stand there.
    SYNTAX,
    /// Longer than 256 characters.
    TOO_LONG,
    /// Brackets nested more than ten deep.
    TOO_DEEP,
    /// More than a hundred numbers, dice, operators, functions and brackets.
    TOO_MANY_NODES,
    /// More than 100 dice in a term or 1 000 in a roll.
    TOO_MANY,
    /// More than twenty repeats.
    TOO_MANY_REPEATS,
    /// Some part could leave the range of 64 bits.
    TOO_LARGE,
    /// A die has 2 to 1 000 sides.
    SIDES,
    /// A divisor is zero or holds dice.
    DIVISOR,
    /// A fraction outside `floor`, `ceil` and `round`.
    NOT_WHOLE,
    /// Dice that would be rerolled or would explode whatever they show.
    ENDLESS,
    /// A reference that nobody knows.
    UNKNOWN_REFERENCE,
    /// Written in a way that other notations read differently; the hint says what to write.
    REFUSED;

    /// The name on the wire, for instance `dice.too-many`.
    public String code() {
        return "dice." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
