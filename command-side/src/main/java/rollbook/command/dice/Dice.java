package rollbook.command.dice;

import rollbook.dice.DiceRejected;
import rollbook.dice.Expression;
import rollbook.dice.Faces;
import rollbook.dice.Notation;
import rollbook.dice.References;
import rollbook.edge.CommandRejected;
import rollbook.events.session.Roll;

import java.util.HashMap;
import java.util.Map;

/// The notation as the command side uses it: a roll becomes a fact, a refusal a rejection.
public final class Dice {
    private Dice() {}

    /// Rolls an expression such as `2d6 + 3 # smite`.
    ///
    /// @throws CommandRejected `dice.…`, before any die falls
    public static Roll roll(String expression, Faces faces) {
        return roll(parse(expression, References.none()), faces);
    }

    /// Rolls what was read before.
    public static Roll roll(Expression expression, Faces faces) {
        return Fallen.fact(expression.roll(faces));
    }

    /// Reads an expression such as `d20 + @str.mod`, which can be rolled whatever falls.
    ///
    /// @throws CommandRejected `dice.…`
    public static Expression parse(String expression, References references) {
        try {
            return Notation.parse(expression, references);
        } catch (DiceRejected refusal) {
            throw refused(refusal);
        }
    }

    static CommandRejected refused(DiceRejected refusal) {
        return new CommandRejected(
                new NotationReason(refusal.reason()),
                String.valueOf(refusal.getMessage()),
                extras(refusal));
    }

    private static Map<String, Object> extras(DiceRejected refusal) {
        var extras = new HashMap<String, Object>();
        extras.put("column", refusal.column());
        if (!refusal.expected().isEmpty()) {
            extras.put("expected", refusal.expected());
        }
        if (refusal.hint() != null) {
            extras.put("hint", refusal.hint());
        }
        return extras;
    }
}
