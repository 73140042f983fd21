package rollbook.command.character;

import rollbook.edge.Reason;

/// Why a character sheet refuses.
enum CharacterRejection implements Reason {
    /// There is no such character, or it is not the caller's.
    NOT_FOUND(Kind.ABSENT),
    ALREADY_CREATED(Kind.CONFLICT),
    /// A field is too long, too short or out of range.
    INVALID(Kind.RULE),
    ARCHIVED(Kind.RULE),
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
