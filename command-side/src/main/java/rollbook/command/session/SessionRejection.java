package rollbook.command.session;

import rollbook.edge.Reason;

/// Why a session refuses.
enum SessionRejection implements Reason {
    /// There is none, or it is none of theirs: strangers can't tell.
    NOT_FOUND(Kind.ABSENT),
    ROLE_TOO_LOW(Kind.FORBIDDEN),
    NOT_OPEN(Kind.RULE),
    NOT_LIVE(Kind.RULE),
    PAUSED(Kind.RULE),
    NOT_PAUSED(Kind.RULE),
    ENDED(Kind.RULE),
    NOT_ENDED(Kind.RULE),
    /// The owner can end the session, but not leave it.
    OWNER_STAYS(Kind.RULE),
    /// Somebody who is named is not at the table.
    NOT_A_MEMBER(Kind.RULE),
    TITLE_INVALID(Kind.RULE);

    private final Kind kind;

    SessionRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
