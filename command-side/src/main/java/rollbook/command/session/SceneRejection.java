package rollbook.command.session;

import rollbook.edge.Reason;

/// Why a scene is refused.
enum SceneRejection implements Reason {
    NOT_FOUND(Kind.ABSENT),
    TOO_MANY(Kind.RULE),
    NAME_INVALID(Kind.RULE),
    SIZE_OUT_OF_RANGE(Kind.RULE),
    UNIT_INVALID(Kind.RULE),
    BACKGROUND_INVALID(Kind.RULE);

    private final Kind kind;

    SceneRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
