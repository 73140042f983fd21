package rollbook.faults;

import rollbook.postgres.EmbeddedPostgres;
import rollbook.postgres.PostgresOptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A durable PostgreSQL of its own, and its superuser, who may do what no application may.
public record Server(EmbeddedPostgres postgres, Path home) implements AutoCloseable {
    private static final String COMMITS =
            "select pid from pg_stat_activity where application_name = 'rollbook commit'";
    private static final String END_ONE =
            """
            select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid()
             order by random() limit 1
            """;

    public static Server start(Path home) {
        return new Server(EmbeddedPostgres.start(PostgresOptions.durable(home)), home);
    }

    public int port() {
        return URI.create(postgres.url().substring("jdbc:".length())).getPort();
    }

    public Line direct() {
        return new Line(postgres.url(), postgres.username(), postgres.password());
    }

    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(postgres.url(), "postgres", password());
    }

    private String password() {
        try {
            return Files.readString(home.resolve("password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The position of the last event.
    public long head() throws SQLException {
        return number("select max(position) from log.event");
    }

    /// How many rows of a table are committed.
    public long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    private long number(String query) throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// As only the owner of everything can.
    public void change(String statement) throws SQLException {
        try (var connection = superuser();
                var open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    public ProcessHandle postmaster() {
        return ProcessHandle.of(postgres.pid()).orElseThrow();
    }

    /// Who serves the line on which Rollbook commits.
    public ProcessHandle commitBackend() throws SQLException {
        return ProcessHandle.of(number(COMMITS)).orElseThrow();
    }

    public Turn takeTheTurnToAppend() throws SQLException {
        return Turn.take(superuser());
    }

    /// Ends the backend of somebody's connection.
    public boolean endABackend() throws SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(END_ONE)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
