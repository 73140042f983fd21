package rollbook.edge.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.edge.KeyWrap;
import rollbook.edge.Secrets;
import rollbook.events.UserId;
import rollbook.store.SchemaMigration;
import rollbook.store.UuidV7;
import rollbook.store.role.SchemaOwner;
import rollbook.testing.MovableClock;
import rollbook.testing.TestDatabase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;

class KeyRotationIT {
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final UserId MIRA = new UserId(UuidV7.next());

    private final TestDatabase database = TestDatabase.create();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T20:00:00Z"));

    @BeforeEach
    void migrate() {
        SchemaMigration.apply(
                SchemaOwner.alone(database.dataSource()), "log", "edge", "rollbook/edge/migration");
        store().ensureOne();
    }

    @Test
    void nobody_is_refused_while_two_processes_turn_to_another_key() throws Exception {
        var one = new Process();
        var other = new Process();
        var signers = new TreeSet<String>();
        rotation().rotate();
        for (var step = 0; step < 75; step++) {
            clock.moveBy(STEP);
            signers.add(one.letIn());
            signers.add(other.letIn());
            one.believe(other.issued);
            other.believe(one.issued);
        }
        assertThat(signers).hasSize(2);
    }

    @Test
    void the_old_key_is_destroyed_when_its_last_token_has_expired() {
        var old = store().all().getFirst().key().getKeyID();
        rotation().rotate();
        clock.moveBy(Duration.ofMinutes(11));
        assertThat(rotation().retire()).isZero();
        clock.moveBy(Duration.ofMinutes(3));
        assertThat(rotation().retire()).isOne();
        assertThat(store().all()).noneMatch(key -> key.key().getKeyID().equals(old)).hasSize(1);
    }

    @Test
    void one_key_waits_for_its_turn_at_a_time() {
        var next = rotation().rotate();
        assertThat(rotation().rotate()).isEqualTo(next);
        assertThat(next.signsFrom()).isEqualTo(clock.instant().plusSeconds(60));
        assertThat(rotation().rotateIfOlder(Duration.ZERO)).isEmpty();
    }

    @Test
    void a_key_is_exchanged_by_itself_when_it_is_old() {
        var lifetime = Duration.ofDays(90);
        assertThat(rotation().rotateIfOlder(lifetime)).isEmpty();
        clock.moveBy(lifetime);
        assertThat(rotation().rotateIfOlder(lifetime)).isPresent();
    }

    private KeyRotation rotation() {
        return new KeyRotation(store(), new SigningKeys(store()::all, clock), clock);
    }

    private SigningKeyStore store() {
        return new SigningKeyStore(
                JdbcClient.create(database.dataSource()),
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
                new KeyWrap(Secrets.of("A".repeat(43) + "="), "test"),
                clock);
    }

    /// What a process knows of keys, and the tokens of the last ten minutes that it gave out.
    private final class Process {
        final Queue<String> issued = new ArrayDeque<>();
        final SigningKeys keys = new SigningKeys(store()::all, clock);

        String letIn() {
            issued.add(new AccessTokens(keys, clock).issue(MIRA, "sid", 0, Set.of()).value());
            if (issued.size() > AccessTokens.LIFETIME.dividedBy(STEP)) {
                issued.remove();
            }
            return keys.current().getKeyID();
        }

        void believe(Queue<String> tokens) throws InvalidToken {
            for (var token : tokens) {
                assertThat(new AccessTokenVerifier(keys, clock).verify(token).id()).isEqualTo(MIRA);
            }
        }
    }
}
