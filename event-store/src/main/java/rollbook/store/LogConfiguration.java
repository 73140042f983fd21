package rollbook.store;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Set;

import javax.sql.DataSource;

/// The log itself: schema, engine, and what keeps its readers up to date.
@Configuration(proxyBeanMethods = false)
class LogConfiguration {
    private static final int PAGE = 500;

    /// Proof that the schema is in place and the server durable.
    record Ready(JdbcClient database) {}

    @Bean
    Ready logReady(DataSource database, EventLogSettings settings) {
        var client = JdbcClient.create(database);
        if (settings.durable()) {
            DurableSettings.demand(client);
        }
        SchemaMigration.apply(database, "log", "event_store", "rollbook/store/migration");
        return new Ready(client);
    }

    @Bean
    Horizon horizon(Ready log) {
        return new Horizon(
                () ->
                        log.database()
                                .sql(LogSql.LOOK)
                                .query(
                                        (row, _) ->
                                                new Horizon.Look(
                                                        row.getLong("head"),
                                                        Set.of(
                                                                (String[])
                                                                        row.getArray("writers")
                                                                                .getArray())))
                                .single());
    }

    @Bean
    PostgresEngine eventStorageEngine(
            Horizon horizon,
            Serializer serializer,
            ConnectionProvider connections,
            TransactionManager transactions,
            org.axonframework.config.Configuration axon) {
        var builder =
                JdbcEventStorageEngine.builder()
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .upcasterChain(axon.upcasterChain())
                        .snapshotFilter(axon.snapshotFilter())
                        .persistenceExceptionResolver(new Duplicates())
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .schema(LogSql.SCHEMA)
                        .batchSize(PAGE)
                        .finalAggregateBatchPredicate(batch -> batch.size() < PAGE)
                        .extendedGapCheckEnabled(false)
                        .appendEvents(LogSql::append)
                        .appendSnapshot(LogSql::snapshot)
                        .createTokenAt(LogSql::tokenAt)
                        .readEventDataWithoutGaps(LogSql::after);
        return new PostgresEngine(builder, horizon);
    }

    @Bean
    Window window() {
        return new Window();
    }

    @Bean
    Bell bell() {
        return new Bell();
    }

    @Bean(initMethod = "start")
    LogPump logPump(
            PostgresEngine engine,
            Horizon horizon,
            Window window,
            Bell bell,
            EventLogSettings settings) {
        return new LogPump(engine, horizon, window, bell, settings.poll());
    }

    @Bean(initMethod = "start")
    Listener logListener(DataSource database, Ready log, Bell bell) {
        return new Listener(() -> Lines.open(database), bell);
    }

    @Bean
    Recorded recorded(EventTypes types) {
        return new Recorded(types);
    }

    @Bean
    EventLog eventLog(PostgresEngine engine, Recorded recorded, Ready log) {
        return new StoredLog(engine, recorded, log.database());
    }

    @Bean
    LogTail logTail(PostgresEngine engine, Horizon horizon, Window window, Recorded recorded) {
        return new WindowTail(engine, horizon, window, recorded);
    }
}
