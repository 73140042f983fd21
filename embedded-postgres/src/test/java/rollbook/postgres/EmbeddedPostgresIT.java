package rollbook.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;

class EmbeddedPostgresIT {
    @TempDir Path directory;

    @Test
    void what_was_written_is_there_after_a_clean_stop() throws SQLException {
        var options = PostgresOptions.durable(directory.resolve("a home with spaces"));
        try (var server = EmbeddedPostgres.start(options)) {
            Sql.run(server, "CREATE TABLE kept (line text)");
            Sql.run(server, "INSERT INTO kept VALUES ('the dragon wakes')");
        }
        try (var server = EmbeddedPostgres.start(options)) {
            assertThat(Sql.ask(server, "SELECT line FROM kept")).isEqualTo("the dragon wakes");
        }
    }

    @Test
    void data_that_must_last_is_written_through_to_the_disk() throws SQLException {
        try (var server = EmbeddedPostgres.start(PostgresOptions.durable(directory))) {
            assertThat(Sql.ask(server, "SHOW fsync")).isEqualTo("on");
            assertThat(Sql.ask(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(Sql.ask(server, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(Sql.ask(server, "SHOW data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void the_log_of_the_server_says_nothing_of_what_a_row_holds() throws SQLException {
        try (var server = EmbeddedPostgres.start(PostgresOptions.throwAway(directory))) {
            assertThat(Sql.ask(server, "SHOW log_error_verbosity")).isEqualTo("terse");
        }
    }

    @Test
    void throw_away_data_is_not() throws SQLException {
        try (var server = EmbeddedPostgres.start(PostgresOptions.throwAway(directory))) {
            assertThat(Sql.ask(server, "SHOW fsync")).isEqualTo("off");
        }
    }

    @Test
    void the_application_is_no_superuser_and_a_wrong_password_is_refused() throws SQLException {
        try (var server = EmbeddedPostgres.start(PostgresOptions.durable(directory))) {
            assertThat(Sql.ask(server, "SELECT current_user")).isEqualTo("rollbook");
            assertThat(Sql.ask(server, "SHOW is_superuser")).isEqualTo("off");
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.url(), "rollbook", "guessed"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void nobody_else_on_the_machine_can_read_the_home() throws IOException {
        var home = directory.resolve("home");
        try (var _ = EmbeddedPostgres.start(PostgresOptions.durable(home))) {
            assertThat(permissions(home)).isEqualTo("rwx------");
            assertThat(permissions(home.resolve("password"))).isEqualTo("rw-------");
        }
    }

    @Test
    void a_second_server_on_the_same_directory_is_refused() {
        var options = PostgresOptions.durable(directory);
        try (var _ = EmbeddedPostgres.start(options)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(options))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("in use by another Rollbook");
        }
    }

    @Test
    void a_directory_that_cannot_be_made_is_named() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(PostgresOptions.durable(file)))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessage("The data directory %s cannot be written to.".formatted(file));
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var options = PostgresOptions.durable(directory).onPort(taken.getLocalPort());
            assertThatThrownBy(() -> EmbeddedPostgres.start(options))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("Port %d".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void data_of_another_major_version_is_refused() throws IOException {
        var options = PostgresOptions.throwAway(directory);
        EmbeddedPostgres.start(options).close();
        Files.writeString(directory.resolve("database/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(options))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("was written by PostgreSQL 17");
    }

    @Test
    void a_killed_initdb_leaves_nothing_half_made() throws IOException, SQLException {
        Files.createDirectories(directory.resolve("database.new/base"));
        try (var server = EmbeddedPostgres.start(PostgresOptions.throwAway(directory))) {
            assertThat(Sql.ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
