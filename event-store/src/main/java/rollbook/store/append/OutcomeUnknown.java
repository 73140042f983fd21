package rollbook.store.append;

/// The database went away between the question and the answer: the events may be in the log or not.
public final class OutcomeUnknown extends RuntimeException {
    OutcomeUnknown(Throwable cause) {
        super("it is not known whether this was stored", cause);
    }
}
