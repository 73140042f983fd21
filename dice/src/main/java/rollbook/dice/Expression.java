package rollbook.dice;

import org.jspecify.annotations.Nullable;

/// An expression that is known to be rollable: whatever falls, rolling it gives a result.
public final class Expression {
    private final String text;
    private final @Nullable String comment;
    private final Check check;
    private final Bounds.Limits limits;
    private @Nullable String plain;

    Expression(String text, @Nullable String comment, Check check, Bounds.Limits limits) {
        this.text = text;
        this.comment = comment;
        this.check = check;
        this.limits = limits;
    }

    /// The expression as sent, up to the first `#`, without the spaces before it.
    public String text() {
        return text;
    }

    /// What stood behind `#`.
    public @Nullable String comment() {
        return comment;
    }

    /// The bounds of the total, known before a die falls.
    public Range range() {
        return limits.range();
    }

    /// The mean of the total, exactly.
    public Exact<Ratio> average() {
        return Outlook.average(check, limits);
    }

    /// How likely each total is, exactly: of sums, of dice kept, dropped, clamped and counted, of
    /// rerolls and explosions that happen once. The answer takes milliseconds, and is
    /// [Exact.Unknown] where it would take longer or can't be exact.
    public Exact<Distribution> distribution() {
        return Outlook.distribution(check, limits);
    }

    /// The expression in words, for instance `4d6 (keep the 3 highest) plus 2`.
    public String describe() {
        return Description.of(check);
    }

    /// Rolls the dice, from left to right as written.
    public Rolled roll(Faces faces) {
        var table = new Table(faces, Notation.MOST_DICE - limits.dice());
        return new Roller(table).roll(this);
    }

    boolean isRepeated() {
        return check.repeats() != null;
    }

    Check check() {
        return check;
    }

    /// The expression in its plainest spelling, or as sent where spaces would make that longer than
    /// an expression may be; it reads as the same expression.
    @Override
    public String toString() {
        var known = plain;
        if (known == null) {
            var spaced = Printer.print(check);
            known = Notation.isShort(spaced) ? spaced : text;
            plain = known; // whoever else writes it meanwhile writes the same
        }
        return known;
    }
}
