package rollbook.command.dice;

import rollbook.dice.DiceRejection;
import rollbook.edge.Reason;

/// What the notation refuses is a rule like any other.
record NotationReason(DiceRejection refusal) implements Reason {
    @Override
    public String name() {
        return refusal.name();
    }

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String code() {
        return refusal.code();
    }
}
