package rollbook.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;

/// One statement at a time, each on a connection of its own.
final class Sql {
    private Sql() {}

    static void run(EmbeddedPostgres server, String statement) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                server.url(), server.username(), server.password());
                var open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    static String ask(EmbeddedPostgres server, String query) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                server.url(), server.username(), server.password());
                var open = connection.createStatement();
                var rows = open.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
