package rollbook.command.session;

import rollbook.edge.Reason;

/// Why a roll is refused, besides the reasons of the notation.
enum RollRejection implements Reason {
    LABEL_INVALID(Kind.RULE);

    private final Kind kind;

    RollRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
