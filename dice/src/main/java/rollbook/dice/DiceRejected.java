package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The one exception of the notation: an expression that is not rolled. It says where the trouble
/// is and what was found there; its message is a sentence for whoever wrote the expression.
public final class DiceRejected extends RuntimeException {
    private final DiceRejection reason;
    private final int column;
    private final String found;
    private final transient List<String> expected;
    private final @Nullable String hint;

    private DiceRejected(
            DiceRejection reason,
            String message,
            Found found,
            List<String> expected,
            @Nullable String hint) {
        super(message, null, false, false); // an answer, not a fault: nobody reads its stack
        this.reason = reason;
        this.column = found.column();
        this.found = found.text();
        this.expected = List.copyOf(expected);
        this.hint = hint;
    }

    static DiceRejected at(Found found, DiceRejection reason, String rule) {
        return new DiceRejected(reason, found + ": " + rule, found, List.of(), null);
    }

    static DiceRejected expecting(Found found, List<String> expected) {
        var message = found + ", expected " + String.join(", ", expected);
        return new DiceRejected(DiceRejection.SYNTAX, message, found, expected, null);
    }

    static DiceRejected hinting(Found found, DiceRejection reason, String rule, String hint) {
        var message = found + ": " + rule + "; " + hint;
        return new DiceRejected(reason, message, found, List.of(), hint);
    }

    public DiceRejection reason() {
        return reason;
    }

    /// The name on the wire, for instance `dice.syntax`.
    public String code() {
        return reason.code();
    }

    /// Where, in characters (code points) from 1; one behind the end if something is missing there.
    public int column() {
        return column;
    }

    /// What stands at the column: a word, a number, a sign, a whole part such as `7 // d6`, or `the
    /// end`.
    public String found() {
        return found;
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
