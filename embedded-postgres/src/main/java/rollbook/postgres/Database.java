package rollbook.postgres;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// What the superuser does in the server before the application may come in.
final class Database {
    static final String SUPERUSER = "postgres";
    static final String APPLICATION = "rollbook";

    private final int port;
    private final Password superuser;

    Database(int port, Password superuser) {
        this.port = port;
        this.superuser = superuser;
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /// Data that must last is never entrusted to a server that merely says it started.
    void verify(Settings settings) {
        run(
                statement -> {
                    for (var setting : settings.asserted().entrySet()) {
                        var shown = single(statement, "SHOW " + setting.getKey());
                        if (!setting.getValue().equals(shown)) {
                            throw new PostgresUnavailable(
                                    "PostgreSQL runs with %s=%s instead of %s."
                                            .formatted(
                                                    setting.getKey(), shown, setting.getValue()));
                        }
                    }
                });
    }

    /// The application comes in under its own name, with a password that changes at every start,
    /// and may make roles that may do less than itself.
    void admit(Password application) {
        run(
                statement -> {
                    if (single(statement, "SELECT 1 FROM pg_roles WHERE rolname = 'rollbook'")
                            == null) {
                        statement.execute("CREATE ROLE rollbook LOGIN");
                    }
                    statement.execute(
                            "ALTER ROLE rollbook CREATEROLE PASSWORD '" + application.text() + "'");
                    statement.execute("GRANT pg_checkpoint TO rollbook");
                });
        create(APPLICATION);
    }

    /// A database owned by the application; left alone when it exists.
    void create(String name) {
        run(
                statement -> {
                    var there = "SELECT 1 FROM pg_database WHERE datname = '" + name + "'";
                    if (single(statement, there) == null) {
                        statement.execute("CREATE DATABASE " + name + " OWNER " + APPLICATION);
                    }
                });
        letScrub(name);
    }

    /// What it takes to have nothing left of what was deleted, in the write-ahead log either.
    private void letScrub(String name) {
        run(
                name,
                statement ->
                        statement.execute(
                                "GRANT EXECUTE ON FUNCTION pg_switch_wal(), pg_ls_waldir() TO "
                                        + APPLICATION));
    }

    /// Drops every database whose name is like the pattern, whoever uses it, and then the roles
    /// that had such names, those first that others of them may have made.
    void dropAll(String pattern) {
        run(
                statement -> {
                    var like = " LIKE '" + pattern + "'";
                    for (var name :
                            names(statement, "datname FROM pg_database WHERE datname" + like)) {
                        statement.execute("DROP DATABASE " + name + " (FORCE)");
                    }
                    for (var name :
                            names(
                                    statement,
                                    "rolname FROM pg_roles WHERE rolname"
                                            + like
                                            + " ORDER BY oid DESC")) {
                        statement.execute("DROP ROLE " + name);
                    }
                });
    }

    private static List<String> names(Statement statement, String what) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = statement.executeQuery("SELECT " + what)) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    private interface Work {
        void on(Statement statement) throws SQLException;
    }

    private void run(Work work) {
        run(SUPERUSER, work);
    }

    private void run(String database, Work work) {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", superuser.text());
        try (Connection connection = DriverManager.getConnection(url(port, database), properties);
                var statement = connection.createStatement()) {
            work.on(statement);
        } catch (SQLException e) {
            throw new PostgresUnavailable(
                    "The embedded PostgreSQL refuses: %s.".formatted(e.getMessage()), e);
        }
    }

    private static @Nullable String single(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
