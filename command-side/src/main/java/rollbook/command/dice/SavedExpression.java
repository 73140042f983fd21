package rollbook.command.dice;

import rollbook.dice.DiceRejected;
import rollbook.dice.DiceRejection;
import rollbook.dice.Notation;
import rollbook.edge.CommandRejected;

/// An expression that is kept to be rolled later, for a sheet that changes until then.
public final class SavedExpression {
    /// Good as a number of dice, of sides, and as a divisor.
    private static final long ANY = 12;

    private SavedExpression() {}

    /// Demands an expression that could be rolled for some sheet. The same one is taken or refused
    /// whatever stands on the sheet right now.
    ///
    /// @throws CommandRejected `dice.…`
    public static void require(String expression) {
        try {
            Notation.parse(
                    expression, name -> SheetReferences.isKnown(name) ? Long.valueOf(ANY) : null);
        } catch (DiceRejected refusal) {
            if (!hangsOnNumbers(refusal.reason()) || !expression.contains("@")) {
                throw Dice.refused(refusal);
            }
        }
    }

    private static boolean hangsOnNumbers(DiceRejection reason) {
        return switch (reason) {
            case TOO_MANY, TOO_LARGE, SIDES, DIVISOR -> true;
            case SYNTAX,
                    TOO_LONG,
                    TOO_DEEP,
                    TOO_MANY_NODES,
                    TOO_MANY_REPEATS,
                    NOT_WHOLE,
                    ENDLESS,
                    UNKNOWN_REFERENCE,
                    REFUSED ->
                    false;
        };
    }
}
