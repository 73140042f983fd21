package rollbook.command.session;

import rollbook.edge.Reason;

/// Why nothing can be done about somebody.
enum MemberRejection implements Reason {
    NOT_FOUND(Kind.ABSENT);

    private final Kind kind;

    MemberRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
