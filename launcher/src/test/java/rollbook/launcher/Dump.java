package rollbook.launcher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import rollbook.store.proof.LogVerification;
import rollbook.testing.TestDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/// The database of an installation, read by its superuser.
final class Dump {
    private final DataSource source;
    private final JdbcClient database;

    private Dump(DataSource source) {
        this.source = source;
        database = JdbcClient.create(source);
    }

    static Dump of(TestDatabase database) {
        return new Dump(database.dataSource());
    }

    /// @param postgres the data directory of a launcher with an embedded database
    static Dump of(Path postgres) throws IOException {
        var port = Files.readAllLines(postgres.resolve("database/postmaster.pid")).get(3).strip();
        var password = Files.readString(postgres.resolve("password")).strip();
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/rollbook";
        return new Dump(new DriverManagerDataSource(url, "postgres", password));
    }

    /// The rows, of all tables and of what the planner knows of them, in which there is a trace.
    List<String> rowsWith(Traces traces) {
        return tables().stream()
                .flatMap(
                        table ->
                                database
                                        .sql(
                                                "select '%1$s ' || t::text from %1$s t"
                                                        .formatted(table))
                                        .query((row, _) -> row.getString(1))
                                        .list()
                                        .stream())
                .filter(traces::in)
                .toList();
    }

    byte[] wrappedKey(String userId) {
        return database.sql("select wrapped_key from log.subject_key where subject = ?")
                .param(userId)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    boolean isDone() {
        return database.sql(
                        """
                        select (select bool_and(done_at is not null) from log.erasure)
                           and (select bool_and(scrubbed_at is not null) from view.erasure)
                        """)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /// What comes next in the one erasure there is.
    String step() {
        return database.sql("select step from log.erasure").query(String.class).single();
    }

    long number(String query) {
        return database.sql(query).query(Long.class).single();
    }

    void run(String statement) {
        database.sql(statement).update();
    }

    boolean isLogIntact() {
        return new LogVerification(database, List::of).all().allMatch(report -> report.intact());
    }

    private List<String> tables() {
        return database.sql(
                        """
                        select schemaname || '.' || tablename from pg_tables
                         where schemaname in ('log', 'view')
                            or (tablename = 'pg_statistic'
                                and has_table_privilege('pg_catalog.pg_statistic', 'select'))
                        union select 'pg_catalog.pg_stats'
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
