package rollbook.query.admin;

import rollbook.edge.Reason;

/// Why an order about a projection is refused.
enum ProjectionRejection implements Reason {
    NOT_FOUND(Kind.ABSENT),
    REPLAYING(Kind.CONFLICT),
    HELD_ELSEWHERE(Kind.CONFLICT),
    SHADOW_UNSUPPORTED(Kind.RULE),
    PART_UNSUPPORTED(Kind.RULE);

    private final Kind kind;

    ProjectionRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
