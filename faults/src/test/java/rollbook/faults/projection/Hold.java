package rollbook.faults.projection;

import rollbook.faults.Server;

import java.sql.Connection;
import java.sql.SQLException;

/// Keeps one process behind a row that it has written, before its token is.
final class Hold implements AutoCloseable {
    private static final String WAITING =
            """
            select objid from pg_locks
             where locktype = 'advisory' and not granted and classid = 0 and objid = any (?) limit 1
            """;

    private final Connection connection;
    private final int number;

    private Hold(Connection connection, int number) {
        this.connection = connection;
        this.number = number;
    }

    /// Whoever of these comes first is held, and the others go on.
    ///
    /// @param append something that they come to
    static Hold oneOf(Server server, Runnable append, Integer... numbers) throws SQLException {
        var connection = server.superuser();
        for (var number : numbers) {
            lock(connection, "pg_advisory_lock", number);
        }
        append.run();
        House.patiently().until(() -> waiting(connection, numbers) > 0);
        var held = waiting(connection, numbers);
        for (var number : numbers) {
            if (number != held) {
                lock(connection, "pg_advisory_unlock", number);
            }
        }
        return new Hold(connection, held);
    }

    private static int waiting(Connection connection, Integer... numbers) throws SQLException {
        try (var statement = connection.prepareStatement(WAITING)) {
            statement.setArray(1, connection.createArrayOf("oid", numbers));
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private static void lock(Connection connection, String how, int number) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select " + how + "(" + number + ")");
        }
    }

    /// Of the process that is held.
    int number() {
        return number;
    }

    /// It goes on, if it still can.
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
