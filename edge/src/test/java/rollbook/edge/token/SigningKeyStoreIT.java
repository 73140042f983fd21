package rollbook.edge.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.edge.KeyWrap;
import rollbook.edge.Secrets;
import rollbook.store.SchemaMigration;
import rollbook.store.role.SchemaOwner;
import rollbook.testing.TestDatabase;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class SigningKeyStoreIT {
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
                                    .<Callable<String>>mapToObj(_ -> this::start)
                                    .toList());
            var keyId = started.getFirst().get();
            for (var process : started) {
                assertThat(process.get()).isEqualTo(keyId);
            }
        }
    }

    @Test
    void no_private_half_lies_open_in_the_database() {
        start();
        var stored =
                JdbcClient.create(database.dataSource())
                        .sql(
                                "select public_key || encode(private_key, 'escape') from"
                                        + " log.signing_key")
                        .query(String.class)
                        .single();
        assertThat(stored).contains("\"kty\":\"EC\"").doesNotContain("\"d\":");
    }

    @Test
    void a_key_that_another_node_made_is_found_by_its_id() {
        start();
        var keys = new SigningKeys(store()::all, Clock.systemUTC());
        assertThat(keys.find(keys.current().getKeyID()).map(ECKey::isPrivate)).contains(true);
        assertThat(keys.find("unknown")).isEmpty();
        assertThat(keys.publicKeys().toString()).contains("kty=EC").doesNotContain(" d=", "{d=");
    }

    private String start() {
        var store = store();
        store.ensureOne();
        return store.all().getFirst().key().getKeyID();
    }

    private SigningKeyStore store() {
        return new SigningKeyStore(
                JdbcClient.create(database.dataSource()),
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
                new KeyWrap(Secrets.of("A".repeat(43) + "="), "test"),
                Clock.systemUTC());
    }
}
