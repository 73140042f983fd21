package rollbook.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

class SurvivalIT {
    private static final int SOME = 50;

    @TempDir Path directory;

    @Test
    void a_kill_of_rollbook_loses_nothing_and_the_orphan_is_taken_over() throws Exception {
        var tenant = TenantProcess.over(directory);
        tenant.writesMore(SOME);
        var orphan = tenant.postmaster();
        tenant.kill();
        try (var server = EmbeddedPostgres.start(PostgresOptions.durable(directory))) {
            assertThat(server.pid()).isNotEqualTo(orphan.pid());
            assertThat(kept(server)).containsAll(tenant.acknowledged());
        }
    }

    @Test
    void a_killed_postmaster_comes_back_while_rollbook_lives() throws Exception {
        try (var tenant = TenantProcess.over(directory)) {
            tenant.writesMore(SOME);
            tenant.postmaster().destroyForcibly();
            tenant.writesMore(SOME);
            tenant.kill();
            try (var server = EmbeddedPostgres.start(PostgresOptions.durable(directory))) {
                assertThat(kept(server)).containsAll(tenant.acknowledged());
            }
        }
    }

    @Test
    void a_kill_of_both_loses_nothing_though_a_busy_backend_is_left() throws Exception {
        var tenant = TenantProcess.over(directory);
        tenant.writesMore(SOME);
        tenant.process().toHandle().destroyForcibly();
        tenant.postmaster().destroyForcibly();
        tenant.kill();
        try (var server = EmbeddedPostgres.start(PostgresOptions.durable(directory))) {
            assertThat(kept(server)).containsAll(tenant.acknowledged());
        }
    }

    @Test
    void a_stranger_with_the_old_process_id_is_left_alone() throws Exception {
        var options = PostgresOptions.throwAway(directory);
        EmbeddedPostgres.start(options).close();
        var stranger = new ProcessBuilder("sleep", "600").start();
        Files.writeString(directory.resolve("database/postmaster.pid"), stranger.pid() + "\n");
        try (var server = EmbeddedPostgres.start(options)) {
            assertThat(Sql.ask(server, "SELECT 1")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void root_may_use_a_directory_of_somebody_else() throws Exception {
        Nobody.assumeThatWeCanBe();
        var home = Files.createDirectory(directory.resolve("home"));
        open(directory);
        Files.setOwner(home, Nobody.principal());
        try (var server = EmbeddedPostgres.start(PostgresOptions.throwAway(home))) {
            assertThat(Files.getOwner(home.resolve("password"))).isEqualTo(Nobody.principal());
            assertThat(Sql.ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void an_ordinary_user_needs_nothing() throws Exception {
        Nobody.assumeThatWeCanBe();
        var home = Files.createDirectory(directory.resolve("home"));
        open(directory);
        Files.setOwner(home, Nobody.principal());
        var classPath = Nobody.readable(directory.resolve("classes"));
        try (var tenant = TenantProcess.over(home, classPath, Nobody.PREFIX)) {
            tenant.writesMore(SOME);
            tenant.kill();
        }
        EmbeddedPostgres.start(PostgresOptions.durable(home)).close();
    }

    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(path, fromString("rwxr-xr-x"));
    }

    private static List<Integer> kept(EmbeddedPostgres server) throws SQLException {
        var numbers = new ArrayList<Integer>();
        try (var connection =
                        DriverManager.getConnection(
                                server.url(), server.username(), server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT number FROM kept")) {
            while (rows.next()) numbers.add(rows.getInt(1));
        }
        return numbers;
    }
}
