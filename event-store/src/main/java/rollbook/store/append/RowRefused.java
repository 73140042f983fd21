package rollbook.store.append;

/// The database refused what was to be written, for instance the id of an event that is there
/// already. Nothing was written.
public final class RowRefused extends RuntimeException {
    RowRefused(Throwable cause) {
        super("the log refused an event", cause);
    }
}
