package rollbook.command.character;

import rollbook.edge.Reason;

/// Why an item can't be named.
enum ItemRejection implements Reason {
    /// The character carries no such thing.
    NOT_FOUND(Kind.ABSENT);

    private final Kind kind;

    ItemRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
