package rollbook.store.role;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.store.SchemaMigration;

import java.util.UUID;

/// Every way by which a role could come to change the log is found out at start.
class EventRightsIT {
    private static final Landlord LANDLORD = Landlord.ofNewDatabase();
    private static Login application;

    private final String role = LANDLORD.name() + "_" + UUID.randomUUID().toString().substring(24);

    @BeforeAll
    static void migrate() {
        var admitted = LANDLORD.admits();
        var location = "rollbook/store/migration";
        SchemaMigration.apply(admitted.owner(), "log", "event_store", location);
        application = admitted.login();
    }

    @BeforeEach
    void make() {
        does("create role %1$s login noinherit password '%1$s'; create role %1$s_friend");
        does("grant usage on schema log to %1$s; grant %1$s_friend to %1$s");
    }

    @Test
    void a_role_that_only_reads_is_well() {
        does("grant select on all tables in schema log to %1$s");
        assertThatCode(() -> EventRights.demandReadOnly(sql())).doesNotThrowAnyException();
    }

    @Test
    void so_is_the_application() {
        assertThatCode(() -> EventRights.demandReadOnly(Landlord.as(application)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grant insert on log.event to %1$s                  | may write log.event",
                "grant truncate on log.event to %1$s                | may write log.event",
                "grant update (at) on log.event to %1$s             | may write log.event",
                "grant insert (position) on log.event to %1$s       | may write log.event",
                "grant delete on log.stream to %1$s                 | may write log.stream",
                "grant update (id) on log.stream to %1$s            | may write log.stream",
                "grant insert (id) on log.stream to %1$s            | may write log.stream",
                "grant update (name) on log.event_type to %1$s      | may write log.event_type",
                "grant update (chain) on log.checkpoint to %1$s     | may write log.checkpoint",
                "grant delete on log.event to %1$s_friend           | may write log.event",
                "grant trigger on log.event to %1$s                 | trigger on log.event",
                "grant trigger on log.answer to %1$s                | trigger on log.answer",
                "grant create on schema log to %1$s                 | may create in the schema log",
                "alter role %1$s createrole                         | may make roles",
                "alter role %1$s_friend createrole                  | may make roles"
            })
    void a_role_that_could_change_the_log_does_not_start(String mistake, String reason) {
        does(mistake);
        assertThatThrownBy(() -> EventRights.demandReadOnly(sql()))
                .hasMessageContaining(role + " may change events")
                .hasMessageContaining(reason);
    }

    private void does(String statements) {
        LANDLORD.sql().sql(statements.formatted(role)).update();
    }

    private JdbcClient sql() {
        return Landlord.as(new Login(LANDLORD.database().url(), role, role));
    }
}
