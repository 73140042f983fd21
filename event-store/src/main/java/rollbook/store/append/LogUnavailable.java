package rollbook.store.append;

/// The database can't be reached or takes nothing at the moment. Nothing was written.
public final class LogUnavailable extends RuntimeException {
    LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    LogUnavailable(String message) {
        super(message);
    }
}
