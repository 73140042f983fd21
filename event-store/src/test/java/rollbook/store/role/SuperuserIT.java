package rollbook.store.role;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rollbook.postgres.EmbeddedPostgres;
import rollbook.postgres.PostgresOptions;
import rollbook.store.SchemaMigration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What only a superuser can give away, on a server whose superuser we are.
class SuperuserIT {
    @TempDir private static Path home;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start(PostgresOptions.throwAway(home));
        var owner = SchemaOwner.alone(Landlord.source(superuser()));
        SchemaMigration.apply(owner, "log", "event_store", "rollbook/store/migration");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "alter role %1$s superuser, is a superuser",
        "grant pg_write_all_data to %1$s, may write log.",
        "grant pg_write_server_files to %1$s, pg_write_server_files",
        "grant pg_execute_server_program to %1$s, pg_execute_server_program",
        "alter table log.snapshot owner to %1$s, owns the log",
        "alter function log.refuse_change owner to %1$s, owns the log",
        "alter database %2$s owner to %1$s, owns the log"
    })
    void is_found_out(String gift, String reason) throws IOException {
        var role = "mira_" + System.nanoTime();
        var sql = Landlord.as(superuser());
        var database = sql.sql("select current_database()").query(String.class).single();
        sql.sql("create role %1$s login password '%1$s'".formatted(role)).update();
        sql.sql("grant usage on schema log to %s".formatted(role)).update();
        sql.sql(gift.formatted(role, database)).update();
        var mira = Landlord.as(new Login(server.url(), role, role));
        assertThatThrownBy(() -> EventRights.demandReadOnly(mira)).hasMessageContaining(reason);
    }

    private static Login superuser() throws IOException {
        return new Login(
                server.url(), "postgres", Files.readString(home.resolve("password")).strip());
    }
}
