package rollbook.dice.fair;

import static rollbook.dice.fair.Finding.WRONG_DICE;
import static rollbook.dice.fair.Finding.WRONG_EXPRESSION;
import static rollbook.dice.fair.Finding.WRONG_OUTCOME;
import static rollbook.dice.fair.Finding.WRONG_REFERENCES;
import static rollbook.dice.fair.Finding.WRONG_TOTAL;

import rollbook.dice.DiceRejected;
import rollbook.dice.Expression;
import rollbook.dice.Notation;
import rollbook.dice.Rolled;

import java.util.List;
import java.util.Objects;

/// Rolls what was told once more, from the key, and compares.
record SecondRoll(PublishedRoll told) {
    void requireSame(Place place, Hash key, String clientNonce) {
        var expression = expression();
        var nonce = Proof.requireNonce(clientNonce);
        var rolled = expression.roll(new FairFaces(place, key, nonce, expression.text()));
        Doubt.unless(
                rolled.references().equals(told.references()),
                WRONG_REFERENCES,
                "noted are other @names than the expression has");
        requireSameDice(Rolled.dice(told.terms()).toList(), Rolled.dice(rolled.terms()).toList());
        Doubt.unless(
                rolled.terms().equals(told.terms()),
                WRONG_DICE,
                "the dice are put together differently");
        requireSameTotal(rolled);
        Doubt.unless(
                Objects.equals(rolled.outcome(), told.outcome())
                        && rolled.repeats().equals(told.repeats()),
                WRONG_OUTCOME,
                "the outcome or a repeat is another");
    }

    private Expression expression() {
        try {
            var expression = Notation.parse(told.expression(), told.references()::get);
            var asHashed = expression.text().equals(told.expression());
            Doubt.unless(asHashed, WRONG_EXPRESSION, "written with spaces or a comment behind it");
            return expression;
        } catch (DiceRejected e) {
            throw new Doubt(WRONG_EXPRESSION, e.code());
        }
    }

    private static void requireSameDice(List<Rolled.Die> told, List<Rolled.Die> drawn) {
        for (var i = 0; i < Math.min(told.size(), drawn.size()); i++) {
            var expected = drawn.get(i);
            var die = told.get(i);
            var line = "die %s: noted %s, drawn %s".formatted(i + 1, shown(die), shown(expected));
            Doubt.unless(die.equals(expected), WRONG_DICE, line);
        }
        var count = "noted %s dice, drawn %s".formatted(told.size(), drawn.size());
        Doubt.unless(told.size() == drawn.size(), WRONG_DICE, count);
    }

    private void requireSameTotal(Rolled rolled) {
        var line = "noted %s, rolled %s".formatted(told.total(), rolled.total());
        Doubt.unless(Objects.equals(rolled.total(), told.total()), WRONG_TOTAL, line);
    }

    private static String shown(Rolled.Die die) {
        var sides = die.sides() == Rolled.Die.FATE ? "F" : String.valueOf(die.sides());
        return "d%s %s counting %s%s"
                .formatted(sides, die.faces(), die.value(), die.kept() ? "" : ", dropped");
    }
}
