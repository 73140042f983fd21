package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.store.role.EventRights;
import rollbook.store.role.Writes;
import rollbook.testing.TestDatabase;

import java.sql.SQLException;
import java.util.List;

/// What each side's role may do, tried out with the connections that it really has.
class RolesIT {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcClient OWNER = JdbcClient.create(DATABASE.dataSource());
    private static Node commandSide;
    private static Node querySide;

    static class CommandSide {
        @Bean
        Writes log() {
            return Writes.LOG;
        }
    }

    static class QuerySide {
        @Bean
        Writes views() {
            return Writes.VIEW;
        }
    }

    @BeforeAll
    static void start() {
        commandSide = Node.start(DATABASE, CommandSide.class);
        querySide = Node.start(DATABASE, QuerySide.class);
        commandSide.register("Mira");
        commandSide.the(StreamingProcessors.class).tokens("view");
    }

    @AfterAll
    static void stop() {
        commandSide.close();
        querySide.close();
    }

    @Test
    void each_side_comes_in_under_its_own_name() {
        assertThat(whoIs(commandSide)).endsWith("_log");
        assertThat(whoIs(querySide)).endsWith("_view");
        try (var both = Node.start(DATABASE)) {
            assertThat(whoIs(both)).endsWith("_both");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log.event set at = now()",
                "delete from log.event",
                "truncate log.event",
                "drop table log.event",
                "insert into log.event select * from log.event",
                "alter table log.event disable trigger only_grows",
                "alter table log.event disable trigger all",
                "drop trigger only_grows on log.event",
                "create trigger mine before insert on log.event execute function"
                        + " log.refuse_change()",
                "create or replace function log.refuse_change() returns trigger language plpgsql as"
                        + " 'begin return null; end'",
                "set session_replication_role = replica",
                "update log.stream set id = id",
                "delete from log.stream",
                "truncate log.stream",
                "insert into log.stream (id) values ('user-x')",
                "update log.event_type set name = name",
                "delete from log.event_type",
                "update log.checkpoint set size = size + 1",
                "delete from log.checkpoint",
                "truncate log.checkpoint",
                "delete from log.checkpoint_progress",
                "delete from log.subject_key",
                "update log.subject_key set subject = 'user-x'",
                "update log.subject_key set key_id = ''",
                "update log.subject_key set created_at = now()",
                "update log.flyway_event_store set success = true",
                "create table log.mine (id int)",
                "reset role; delete from log.event",
            })
    void no_side_can_change_what_happened(String attempt) {
        for (var side : new Node[] {commandSide, querySide}) {
            assertThatThrownBy(() -> side.sql().sql(attempt).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo(INSUFFICIENT_PRIVILEGE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into log.event_type (name, revision) values ('x', '1')",
                "update log.subject_key set status = 'ERASED'",
                "insert into log.answer values ('x', 'x', '', 200, '', '', 1)",
                "select * from log.snapshot",
            })
    void the_query_side_only_reads_the_log(String attempt) {
        forbidden(querySide, attempt);
    }

    @Test
    void a_right_that_was_given_once_is_taken_back() {
        OWNER.sql("grant update on log.subject_key to " + whoIs(commandSide)).update();
        Node.start(DATABASE, CommandSide.class).close();
        forbidden(commandSide, "update log.subject_key set subject = subject returning 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select * from view.token_entry", "delete from view.token_entry"})
    void the_command_side_has_nothing_to_do_with_views(String attempt) {
        forbidden(commandSide, attempt);
    }

    @Test
    void the_one_door_is_open_to_the_command_side_alone() {
        assertThat(mayAppend(commandSide)).containsExactly(true);
        assertThat(mayAppend(querySide)).containsExactly(false);
    }

    @Test
    void events_go_in_by_the_one_door() {
        var before = querySide.log().headPosition();
        commandSide.register("Tomas");
        assertThat(querySide.log().all(before)).hasSize(1);
    }

    @Test
    void whoever_could_change_events_is_found_out() {
        assertThatCode(() -> EventRights.demandReadOnly(commandSide.sql()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> EventRights.demandReadOnly(OWNER))
                .hasMessageContaining("may change events");
    }

    private static List<Boolean> mayAppend(Node side) {
        return side.sql()
                .sql(
                        """
                        select has_function_privilege(oid, 'execute') from pg_proc
                         where proname = 'append' and pronamespace = 'log'::regnamespace
                        """)
                .query(Boolean.class)
                .list();
    }

    private static String whoIs(Node side) {
        return side.sql().sql("select current_user").query(String.class).single();
    }

    private static void forbidden(Node side, String attempt) {
        assertThatThrownBy(() -> side.sql().sql(attempt).query().listOfRows())
                .rootCause()
                .hasMessageStartingWith("ERROR: permission denied");
    }
}
