package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

import rollbook.store.privacy.KeysInMemory;
import rollbook.testing.TestDatabase;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

/// Axon's own engine keeps the same contract, so what the contract says is not our invention; and
/// it loses what [LateCommitIT] shows that ours does not.
class StockEngineIT extends EngineContract {
    private static final Duration LONGER_THAN_ANY_TIMEOUT = Duration.ofHours(1);
    private static final String LATE =
            """
            insert into DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber, type,
                                          timeStamp, payloadType, payloadRevision, payload, metaData)
            select gen_random_uuid()::text, gen_random_uuid()::text, 0, 'User', '2026-11-22T10:00:00.000Z', 'user.UserRenamed', '1',
                   '{"userId":"user-0190a1b2-0000-7000-8000-000000000001","displayName":"Late"}', '{}'
            """;

    private static DataSource database;
    private static JdbcEventStorageEngine engine;

    @BeforeAll
    static void create() {
        database = TestDatabase.create().dataSource();
        var serializer = new LogSerializer(EventTypes.discover(), new KeysInMemory().text());
        engine =
                JdbcEventStorageEngine.builder()
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .persistenceExceptionResolver(StockEngineIT::isDuplicate)
                        .connectionProvider(new SpringDataSourceConnectionProvider(database))
                        .transactionManager(
                                new SpringTransactionManager(new JdbcTransactionManager(database)))
                        .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    @Override
    EventStorageEngine engine() {
        return engine;
    }

    @Test
    void an_event_that_is_committed_late_is_lost_here() throws SQLException {
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute(LATE);
            var start = engine.createHeadToken();
            engine.appendEvents(happened(mira, 0, Instant.now().minus(LONGER_THAN_ANY_TIMEOUT)));
            var seen = lastOf(start);
            other.commit();
            assertThat(engine.readEvents(seen, false)).isEmpty();
            assertThat(engine.readEvents(start, false)).hasSize(2);
        }
    }

    private static TrackingToken lastOf(TrackingToken start) {
        try (var events = engine.readEvents(start, false)) {
            return events.reduce((_, event) -> event).orElseThrow().trackingToken();
        }
    }

    private static boolean isDuplicate(Exception failure) {
        return failure instanceof SQLException sql && "23505".equals(sql.getSQLState());
    }
}
