package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The one exception of the notation: an expression that is not rolled.
public final class DiceRejected extends RuntimeException {
    private final DiceRejection reason;
    private final @Nullable Integer column;
    private final transient List<String> expected;
    private final @Nullable String hint;

    private DiceRejected(
            DiceRejection reason,
            String message,
            @Nullable Integer column,
            List<String> expected,
            @Nullable String hint) {
        super(message, null, false, false); // an answer, not a fault: nobody reads its stack
        this.reason = reason;
        this.column = column;
        this.expected = List.copyOf(expected);
        this.hint = hint;
    }

    static DiceRejected because(DiceRejection reason, String message) {
        return new DiceRejected(reason, message, null, List.of(), null);
    }

    static DiceRejected at(int column, DiceRejection reason, String message) {
        return new DiceRejected(reason, message, column, List.of(), null);
    }

    static DiceRejected expecting(int column, List<String> expected) {
        var message = "column " + column + ": expected " + String.join(", ", expected);
        return new DiceRejected(DiceRejection.SYNTAX, message, column, expected, null);
    }

    static DiceRejected hinting(int column, String message, String hint) {
        return new DiceRejected(DiceRejection.REFUSED, message, column, List.of(), hint);
    }

    public DiceRejection reason() {
        return reason;
    }

    /// The name on the wire, for instance `dice.syntax`.
    public String code() {
        return reason.code();
    }

    /// Where, in characters (code points) from 1; `null` where no single place is to blame.
    public @Nullable Integer column() {
        return column;
    }

    /// What could have stood at the column; empty unless the reason is `SYNTAX`.
    public List<String> expected() {
        return expected;
    }

    /// What to write instead, if there is something.
    public @Nullable String hint() {
        return hint;
    }
}
