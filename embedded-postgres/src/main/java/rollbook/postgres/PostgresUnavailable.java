package rollbook.postgres;

/// Why there is no database: one sentence that a person at a terminal can act on.
public final class PostgresUnavailable extends RuntimeException {
    public PostgresUnavailable(String sentence) {
        super(sentence);
    }

    public PostgresUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
