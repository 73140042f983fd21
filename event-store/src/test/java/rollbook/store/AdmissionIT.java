package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.events.UserId;
import rollbook.testing.TestDatabase;

import java.util.HashMap;
import java.util.Map;

/// Databases whose owner may not make roles, and roles that would lose what they acknowledge.
class AdmissionIT {
    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient owner = JdbcClient.create(database.dataSource());
    private final String name = owner.sql("select current_database()").query(String.class).single();

    @Test
    void an_owner_that_may_not_make_roles_is_warned_and_serves() {
        try (var node = start(asPlainOwner())) {
            node.register("Mira");
            assertThat(whoIs(node)).isEqualTo(name + "_plain");
        }
    }

    @Test
    void where_roles_are_required_such_an_owner_is_refused() {
        var settings = asPlainOwner();
        settings.put("rollbook.database.roles", "required");
        assertThatThrownBy(() -> start(settings).close())
                .hasStackTraceContaining("may not make roles");
    }

    @Test
    void roles_that_somebody_else_made_are_used_with_the_password_given() {
        var settings = asPlainOwner();
        for (var role : new String[] {"_log", "_view", "_both"}) {
            owner.sql("create role " + name + role + " login password 'given'").update();
        }
        owner.sql("grant %1$s_log, %1$s_view to %1$s_both".formatted(name)).update();
        settings.put("rollbook.database.password", "given");
        try (var node = start(settings)) {
            node.register("Mira");
            assertThat(whoIs(node)).isEqualTo(name + "_both");
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        var settings = new HashMap<String, Object>(Map.of("rollbook.database.password", "wrong"));
        assertThatThrownBy(() -> start(settings).close())
                .hasStackTraceContaining("does not let " + name + "_both in");
    }

    @Test
    void a_role_that_would_be_given_the_right_to_change_events_does_not_start() {
        start(Map.of()).close();
        owner.sql("grant update on log.event to %s_both".formatted(name)).update();
        assertThatThrownBy(() -> start(Map.of()).close())
                .hasStackTraceContaining(name + "_both may change events");
    }

    @Test
    void a_database_from_before_there_were_roles_gets_them() {
        UserId mira;
        try (var node = start(Map.of("rollbook.database.roles", "off"))) {
            mira = node.register("Mira");
        }
        try (var node = start(Map.of("rollbook.database.roles", "required"))) {
            node.send(new Person.Rename(mira, "Mirabel"));
            assertThat(node.log().stream(mira.toString(), 0)).hasSize(2);
        }
    }

    @Test
    void an_owner_who_wants_no_roles_gets_none() {
        try (var node = start(Map.of("rollbook.database.roles", "off"))) {
            assertThat(whoIs(node)).isEqualTo(database.username());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"role %s_both", "database %s"})
    void commits_that_do_not_wait_are_noticed_wherever_that_is_set(String where) {
        start(Map.of()).close();
        var set = "alter " + where.formatted(name) + " set synchronous_commit = ";
        owner.sql(set + "on").update();
        assertThat(complaint()).doesNotContain("synchronous_commit");
        owner.sql(set + "off").update();
        assertThat(complaint()).contains("synchronous_commit=off");
    }

    /// The server of tests always gives cause for one.
    private String complaint() {
        try (var node = start(Map.of())) {
            return catchThrowable(() -> DurableSettings.demand(node.sql())).getMessage();
        }
    }

    private Map<String, Object> asPlainOwner() {
        var plain = name + "_plain";
        owner.sql("create role %s login password 'plain'".formatted(plain)).update();
        owner.sql("grant create on database %s to %s".formatted(name, plain)).update();
        return new HashMap<>(
                Map.of("spring.datasource.username", plain, "spring.datasource.password", "plain"));
    }

    private static String whoIs(Node node) {
        return node.sql().sql("select current_user").query(String.class).single();
    }

    private Node start(Map<String, Object> settings) {
        return Node.start(
                database,
                context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("settings", settings)));
    }
}
