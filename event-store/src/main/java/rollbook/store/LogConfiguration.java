package rollbook.store;

import org.axonframework.common.caching.Cache;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.store.append.GroupCommit;
import rollbook.store.append.KeptAnswers;
import rollbook.store.privacy.Memory;
import rollbook.store.privacy.SubjectKeys;
import rollbook.store.role.EventRights;
import rollbook.store.role.SchemaOwner;

import javax.sql.DataSource;

/// The log itself: schema, engine, and what keeps its readers up to date.
@Configuration(proxyBeanMethods = false)
class LogConfiguration {
    private static final int PAGE = 500;

    /// Proof that the schema is in place, the server durable and the events out of reach.
    record Ready(JdbcClient database) {}

    @Bean
    Ready logReady(DataSource database, SchemaOwner owner, EventLogSettings settings) {
        var client = JdbcClient.create(database);
        if (settings.durable()) {
            DurableSettings.demand(client);
        }
        ServerLog.of(client).warn();
        SchemaMigration.apply(owner, "log", "event_store", "rollbook/store/migration");
        if (owner.hasRoles()) {
            EventRights.demandReadOnly(client);
        }
        return new Ready(client);
    }

    @Bean
    TypeNumbers typeNumbers(Ready log) {
        return new TypeNumbers(log.database());
    }

    @Bean
    LogReader logReader(Ready log, TypeNumbers types) {
        return new LogReader(log.database(), types);
    }

    @Bean(initMethod = "start")
    GroupCommit groupCommit(DataSource database, Ready log, Bell bell) {
        return new GroupCommit(() -> Lines.open(database, "commit"), bell::wakeToFetch);
    }

    @Bean
    PostgresEngine eventStorageEngine(
            GroupCommit groupCommit,
            HandOver handOver,
            LogReader reader,
            TypeNumbers types,
            Ready log,
            Serializer serializer,
            org.axonframework.config.Configuration axon) {
        var builder = new PostgresEngine.Builder();
        builder.eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(axon.upcasterChain())
                .snapshotFilter(axon.snapshotFilter())
                .batchSize(PAGE);
        return new PostgresEngine(
                builder,
                new Appender(new EventEncoder(types), groupCommit, handOver),
                reader,
                new Snapshots(log.database()));
    }

    @Bean
    KeptAnswers keptAnswers(Ready log) {
        return new KeptAnswers(log.database());
    }

    @Bean
    Window window() {
        return new Window();
    }

    @Bean
    Forgetting forgetting(
            SubjectKeys keys,
            Window window,
            Cache aggregateCache,
            ObjectProvider<Memory> memories) {
        return new Forgetting(keys, window, aggregateCache, memories);
    }

    @Bean
    Bell bell() {
        return new Bell();
    }

    @Bean
    HandOver handOver(Bell bell) {
        return new HandOver(bell);
    }

    @Bean(initMethod = "start")
    LogPump logPump(
            PostgresEngine engine,
            LogReader reader,
            Window window,
            HandOver handOver,
            Bell bell,
            Forgetting forgetting,
            EventLogSettings settings) {
        return new LogPump(
                engine, reader, window, handOver, bell, forgetting::notice, settings.poll());
    }

    @Bean(initMethod = "start")
    Listener logListener(DataSource database, Ready log, GroupCommit groupCommit, Bell bell) {
        return new Listener(() -> Lines.open(database, "log"), groupCommit::isServedBy, bell);
    }

    @Bean
    Recorded recorded(EventTypes types) {
        return new Recorded(types);
    }

    @Bean
    EventLog eventLog(PostgresEngine engine, Recorded recorded, LogReader reader) {
        return new StoredLog(engine, recorded, reader);
    }

    @Bean
    LogTail logTail(PostgresEngine engine, LogReader reader, Window window, Recorded recorded) {
        return new WindowTail(engine, reader, window, recorded);
    }
}
