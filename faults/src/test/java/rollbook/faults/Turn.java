package rollbook.faults;

import java.sql.Connection;
import java.sql.SQLException;

/// The turn to append, which everybody takes for the time of a batch: as long as it is held here,
/// an append has reached the server and waits there.
public final class Turn implements AutoCloseable {
    private static final String TAKE = "select pg_advisory_lock(x'726f6c6c6c6f67'::bigint)";
    private static final String AWAITED =
            "select exists (select from pg_locks where locktype = 'advisory' and not granted)";

    private final Connection connection;

    private Turn(Connection connection) {
        this.connection = connection;
    }

    static Turn take(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(TAKE);
        }
        return new Turn(connection);
    }

    /// Whether somebody's append waits for it.
    public boolean isAwaited() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(AWAITED)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
