package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.testing.TestDatabase;

import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

/// A process that falls silent in a transaction, as one does that is frozen.
class IdleLimitIT {
    private static final String LIMIT = "rollbook.database.idle-in-transaction";
    private static final String LOCK = "select pg_advisory_xact_lock(7)";

    private final TestDatabase database = TestDatabase.create();

    @Test
    void what_it_locked_is_free_after_a_while() throws SQLException {
        try (var node = start(Map.of(LIMIT, "100ms"))) {
            var silent = node.the(DataSource.class).getConnection();
            silent.setAutoCommit(false);
            silent.createStatement().execute(LOCK);
            var others = JdbcClient.create(database.dataSource());
            await().atMost(House.PATIENCE).until(() -> isFree(others));
        }
    }

    @Test
    void by_default_that_is_a_minute() {
        try (var node = start(Map.of())) {
            assertThat(limit(node)).isEqualTo("1min");
        }
    }

    @Test
    void what_is_said_to_the_pool_beside_it_is_kept() {
        var also = "set application_name = 'mira'";
        try (var node = start(Map.of("spring.datasource.hikari.connection-init-sql", also))) {
            assertThat(limit(node)).isEqualTo("1min");
            assertThat(shown(node, "application_name")).isEqualTo("mira");
        }
    }

    private static boolean isFree(JdbcClient others) {
        return others.sql("select pg_try_advisory_xact_lock(7)").query(Boolean.class).single();
    }

    private static String limit(Node node) {
        return shown(node, "idle_in_transaction_session_timeout");
    }

    private static String shown(Node node, String setting) {
        return node.sql().sql("show " + setting).query(String.class).single();
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
