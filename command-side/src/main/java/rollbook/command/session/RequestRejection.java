package rollbook.command.session;

import rollbook.edge.Reason;

/// Why a request to join can't be answered.
enum RequestRejection implements Reason {
    NOT_FOUND(Kind.ABSENT);

    private final Kind kind;

    RequestRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
