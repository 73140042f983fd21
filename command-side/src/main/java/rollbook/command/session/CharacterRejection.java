package rollbook.command.session;

import rollbook.edge.Reason;

/// Why a character can't be named.
enum CharacterRejection implements Reason {
    /// There is none, or it is neither the caller's nor, for a game master, at the table.
    NOT_FOUND(Kind.ABSENT),
    /// Its owner has put it away; what sits at a table already stays there.
    ARCHIVED(Kind.RULE);

    private final Kind kind;

    CharacterRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
