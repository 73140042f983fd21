package rollbook.store.append;

/// Why what was decided on top of a lost decision is lost too.
enum Loss {
    /// To decide anew on what is in the log now may help.
    OVERTAKEN,
    /// Nothing can be stored: to decide anew would not help.
    UNAVAILABLE;

    static Loss by(RuntimeException reason) {
        return reason instanceof LogUnavailable ? UNAVAILABLE : OVERTAKEN;
    }

    RuntimeException of(String stream) {
        return switch (this) {
            case OVERTAKEN -> new SequenceTaken(stream);
            case UNAVAILABLE -> new LogUnavailable("what this was decided on was not stored");
        };
    }
}
