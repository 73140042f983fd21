package rollbook.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A process of its own that owns a server and writes one row after the other, saying the number of
/// each as soon as its commit is acknowledged.
final class Tenant {
    private Tenant() {}

    private static final String ENDLESS =
            "SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b";

    static void main(String... arguments) throws InterruptedException {
        var server = EmbeddedPostgres.start(PostgresOptions.durable(Path.of(arguments[0])));
        System.out.println("pid " + server.pid());
        Thread.startVirtualThread(() -> keepBusy(server));
        for (var number = 1; ; ) {
            try (var connection =
                            DriverManager.getConnection(
                                    server.url(), server.username(), server.password());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS kept (number integer)");
                for (; ; number++) {
                    statement.execute("INSERT INTO kept VALUES (" + number + ")");
                    System.out.println(number);
                }
            } catch (SQLException _) {
                number++; // unknown whether it was written, so never claimed
                Thread.sleep(50);
            }
        }
    }

    /// A backend in the middle of something outlives its postmaster.
    private static void keepBusy(EmbeddedPostgres server) {
        try {
            Sql.run(server, ENDLESS);
        } catch (SQLException e) {
            System.err.println("the busy backend is gone: " + e.getSQLState());
        }
    }
}
