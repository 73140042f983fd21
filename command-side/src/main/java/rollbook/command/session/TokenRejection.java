package rollbook.command.session;

import rollbook.edge.Reason;

/// Why something is refused about a token.
enum TokenRejection implements Reason {
    /// There is none, or it is hidden from the caller.
    NOT_FOUND(Kind.ABSENT),
    NOT_CONTROLLED(Kind.FORBIDDEN),
    /// It changed since the caller saw it.
    STALE(Kind.CONFLICT),
    OFF_THE_SCENE(Kind.RULE),
    /// More than three decimals.
    TOO_PRECISE(Kind.RULE),
    TOO_MANY(Kind.RULE),
    TOO_MANY_MOVES(Kind.RULE),
    MOVED_TWICE(Kind.RULE),
    PATH_TOO_LONG(Kind.RULE),
    NAME_INVALID(Kind.RULE),
    SIZE_OUT_OF_RANGE(Kind.RULE),
    IMAGE_INVALID(Kind.RULE),
    CONTROLLERS_INVALID(Kind.RULE);

    private final Kind kind;

    TokenRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
