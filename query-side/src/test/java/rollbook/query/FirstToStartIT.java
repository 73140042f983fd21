package rollbook.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import rollbook.store.SchemaMigration;
import rollbook.store.proof.CheckpointKeys;
import rollbook.store.role.SchemaOwner;
import rollbook.testing.TestDatabase;

/// A query side that is alone in the world: it waits for keys and makes none.
@SpringBootTest(
        classes = QuerySide.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=query-side",
            "spring.rsocket.server.port=0",
            "rollbook.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class FirstToStartIT {
    @Autowired private JdbcClient sql;
    @Autowired private SchemaOwner owner;
    @Autowired private CheckpointKeys checkpoints;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry::add);
    }

    @Test
    void it_comes_up_without_a_key() {
        assertThat(rows("log.signing_key")).isZero();
        assertThat(rows("log.checkpoint_key")).isZero();
        assertThat(checkpoints.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.signing_key", "log.checkpoint_key"})
    void it_could_not_make_one(String table) {
        var key = "insert into " + table + " values ('x', '', '', now())";
        assertThatThrownBy(() -> sql.sql(key).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_right_that_it_once_had_is_taken_back() {
        var database = JdbcClient.create(owner.database());
        var role = sql.sql("select current_user").query(String.class).single();
        database.sql("grant insert on log.signing_key to " + role).update();
        SchemaMigration.apply(owner, "log", "edge", "rollbook/edge/migration");
        it_could_not_make_one("log.signing_key");
    }

    private long rows(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }
}
