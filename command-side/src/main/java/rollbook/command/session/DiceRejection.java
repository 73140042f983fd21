package rollbook.command.session;

import rollbook.edge.Reason;

/// Why dice don't fall, besides the reasons of the notation.
enum DiceRejection implements Reason {
    /// The next roll is counted elsewhere than the roller expected.
    EPOCH_CHANGED(Kind.CONFLICT);

    private final Kind kind;

    DiceRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
