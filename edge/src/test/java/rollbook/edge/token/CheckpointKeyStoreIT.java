package rollbook.edge.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.edge.KeyWrap;
import rollbook.edge.Secrets;
import rollbook.store.SchemaMigration;
import rollbook.store.role.SchemaOwner;
import rollbook.store.seal.Bytes;
import rollbook.store.seal.Checkpoint;
import rollbook.store.seal.CheckpointKey;
import rollbook.testing.TestDatabase;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class CheckpointKeyStoreIT {
    private final TestDatabase database = TestDatabase.create();

    @BeforeEach
    void migrate() {
        SchemaMigration.apply(
                SchemaOwner.alone(database.dataSource()), "log", "edge", "rollbook/edge/migration");
    }

    @Test
    void of_many_that_start_at_once_one_makes_the_key_and_all_sign_with_it() throws Exception {
        try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
            var started =
                    processes.invokeAll(
                            IntStream.range(0, 6)
                                    .<Callable<CheckpointKey>>mapToObj(_ -> this::start)
                                    .toList());
            var key = started.getFirst().get();
            for (var process : started) {
                assertThat(process.get()).isEqualTo(key);
            }
        }
    }

    @Test
    void what_was_signed_before_a_restart_is_believed_after_it() {
        var chain = Bytes.of(new byte[32]);
        var checkpoint = new Checkpoint("session-x", 1, chain, Instant.EPOCH);
        var signed = keys("A").current().sign(checkpoint);
        assertThat(keys("A").all()).singleElement().matches(key -> key.signed(signed));
    }

    @Test
    void the_private_half_is_useless_without_the_master_key() {
        start();
        assertThatThrownBy(() -> keys("B"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rollbook.master-key");
    }

    private CheckpointKey start() {
        return keys("A").current().key();
    }

    private KeptCheckpointKeys keys(String letter) {
        var store =
                new CheckpointKeyStore(
                        JdbcClient.create(database.dataSource()),
                        new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
                        new KeyWrap(Secrets.of(letter.repeat(42) + "A="), "test"),
                        Clock.systemUTC());
        return new KeptCheckpointKeys(store::atLeastOne);
    }
}
