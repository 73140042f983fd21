package rollbook.command.session;

import rollbook.edge.Reason;

/// Why a roll is refused, or to show it, besides the reasons of the notation.
enum RollRejection implements Reason {
    NOT_FOUND(Kind.ABSENT),
    /// Whose it is to show a roll depends on whom it was for.
    NOT_YOURS(Kind.FORBIDDEN),
    LABEL_INVALID(Kind.RULE),
    CLIENT_NONCE_INVALID(Kind.RULE),
    READERS_INVALID(Kind.RULE);

    private final Kind kind;

    RollRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
