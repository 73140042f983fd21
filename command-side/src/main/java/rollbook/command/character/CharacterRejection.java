package rollbook.command.character;

import rollbook.edge.Reason;

/// Why a character sheet refuses.
enum CharacterRejection implements Reason {
    /// There is no such character, or the caller has no part in it.
    NOT_FOUND(Kind.ABSENT),
    NO_SUCH_CONDITION(Kind.ABSENT),
    NO_SUCH_SAVED_ROLL(Kind.ABSENT),
    /// The caller may see something of it, but not do that.
    NOT_CONTROLLED(Kind.FORBIDDEN),
    ALREADY_CREATED(Kind.CONFLICT),
    /// A field is too long, too short or out of range.
    INVALID(Kind.RULE),
    ARCHIVED(Kind.RULE),
    /// The sheet has not come to that version.
    NO_SUCH_VERSION(Kind.RULE),
    /// A file of a format that this Rollbook does not read.
    FORMAT_UNKNOWN(Kind.RULE),
    /// Somebody changed it since the caller saw it.
    STALE(Kind.STALE);

    private final Kind kind;

    CharacterRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
