package rollbook.command.session;

import rollbook.edge.Reason;

/// Why a message is refused.
enum MessageRejection implements Reason {
    TEXT_INVALID(Kind.RULE),
    /// A whisper is meant for somebody.
    NO_RECIPIENTS(Kind.RULE);

    private final Kind kind;

    MessageRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
