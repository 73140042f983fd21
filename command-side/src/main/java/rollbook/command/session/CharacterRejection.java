package rollbook.command.session;

import rollbook.edge.Reason;

/// Why a character can't be named.
enum CharacterRejection implements Reason {
    /// There is none, or it is neither the caller's nor, for a game master, at the table.
    NOT_FOUND(Kind.ABSENT);

    private final Kind kind;

    CharacterRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
