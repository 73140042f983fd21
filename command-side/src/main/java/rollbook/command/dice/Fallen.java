package rollbook.command.dice;

import org.jspecify.annotations.Nullable;

import rollbook.dice.Rolled;
import rollbook.events.session.Roll;
import rollbook.events.session.Sides;

import java.util.List;

/// Rolled dice as the facts that an event keeps.
final class Fallen {
    private Fallen() {}

    static Roll fact(Rolled rolled) {
        return new Roll(
                rolled.expression(),
                rolled.comment(),
                rolled.total(),
                fact(rolled.outcome()),
                rolled.references(),
                rolled.capped(),
                rolled.repeats().stream().map(Fallen::fact).toList(),
                terms(rolled.terms()),
                rolled.text());
    }

    private static Roll.@Nullable Outcome fact(Rolled.@Nullable Outcome outcome) {
        return outcome == null
                ? null
                : new Roll.Outcome(outcome.success(), outcome.target(), outcome.margin());
    }

    private static Roll.Repeat fact(Rolled.Repeat repeat) {
        return new Roll.Repeat(repeat.total(), fact(repeat.outcome()));
    }

    private static List<Roll.Term> terms(List<Rolled.Term> terms) {
        return terms.stream().map(Fallen::fact).toList();
    }

    private static Roll.Term fact(Rolled.Term term) {
        return new Roll.Term(
                term.label(),
                term.dice().stream().map(Fallen::fact).toList(),
                term.pool().stream().map(Fallen::fact).toList(),
                term.total());
    }

    private static Roll.Arm fact(Rolled.Arm arm) {
        return new Roll.Arm(arm.total(), arm.kept(), arm.by(), terms(arm.terms()));
    }

    private static Roll.Die fact(Rolled.Die die) {
        var sides = die.sides() == Rolled.Die.FATE ? Sides.FATE : new Sides(die.sides());
        return new Roll.Die(sides, die.faces(), die.value(), die.kept(), die.by());
    }
}
