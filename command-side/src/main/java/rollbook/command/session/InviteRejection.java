package rollbook.command.session;

import rollbook.edge.Reason;

/// Why an invitation is refused, or refuses.
enum InviteRejection implements Reason {
    NOT_FOUND(Kind.ABSENT),
    /// The code is unknown, expired, revoked or used up: nobody can tell which.
    INVALID(Kind.ABSENT),
    /// Nobody can be invited to own the table.
    ROLE_TOO_HIGH(Kind.RULE),
    USES_OUT_OF_RANGE(Kind.RULE),
    LIFETIME_OUT_OF_RANGE(Kind.RULE);

    private final Kind kind;

    InviteRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
