package rollbook.command.dice;

import rollbook.dice.DiceRejected;
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
        return roll(expression, References.none(), faces);
    }

    /// Rolls an expression such as `d20 + @str.mod`.
    ///
    /// @throws CommandRejected `dice.…`, before any die falls
    public static Roll roll(String expression, References references, Faces faces) {
        try {
            return Fallen.fact(Notation.parse(expression, references).roll(faces));
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
