package rollbook.store;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

import rollbook.store.aggregate.StateTypes;
import rollbook.store.append.GroupCommit;
import rollbook.store.deadletter.DeadLetterConfiguration;
import rollbook.store.deadletter.DeadLetterQueues;
import rollbook.store.privacy.KeyLine;
import rollbook.store.privacy.PersonalText;
import rollbook.store.privacy.PrivacyConfiguration;
import rollbook.store.role.RoleConfiguration;
import rollbook.store.role.SchemaOwner;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

import javax.sql.DataSource;

/// The event log and Axon on top of it, every part declared, nothing left to auto-configuration,
/// which finds no store and no transactions here and says nothing. Needs a [DataSource] on
/// PostgreSQL and Spring's transaction manager for it; refuses to start when another part is in
/// force or the server would lose acknowledged events.
///
/// Offers [CommandDispatcher], [EventLog], [LogTail], [rollbook.store.privacy.SubjectKeys],
/// [EventTypes], [StreamingProcessors], and for aggregates the cache `aggregateCache`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventLogSettings.class)
@Import({
    RoleConfiguration.class,
    LogConfiguration.class,
    ProofConfiguration.class,
    PrivacyConfiguration.class,
    DeadLetterConfiguration.class
})
public class EventLogConfiguration {
    private static final Duration RESOLUTION = Duration.ofNanos(1_000);

    static {
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("axoniq.update-checker.disabled", "true");
        GenericEventMessage.clock = Clock.tick(Clock.systemUTC(), RESOLUTION);
    }

    @Bean
    EventTypes eventTypes() {
        return EventTypes.discover();
    }

    @Bean
    @Primary
    Serializer logSerializer(
            EventTypes types, ObjectProvider<StateTypes> states, PersonalText personalText) {
        return new LogSerializer(
                types, states.getIfAvailable(() -> StateTypes.of(Stream.of())), personalText);
    }

    @Bean
    KeyLine keyLine(DataSource database) {
        return new KeyLine(() -> Lines.open(database, "keys"));
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(database));
    }

    @Bean
    @Qualifier("eventStore")
    EventStore eventBus(PostgresEngine engine, Window window, GroupCommit log) {
        return LogStore.of(engine, window, log);
    }

    @Bean
    StreamingProcessors streamingProcessors(
            SchemaOwner owner,
            ConnectionProvider connections,
            Serializer serializer,
            DeadLetterQueues deadLetters) {
        return new StreamingProcessors(owner, connections, serializer, deadLetters);
    }

    @Bean
    TokenStore tokenStore(StreamingProcessors processors) {
        return processors.tokens("log");
    }

    @Bean
    ConfigurerModule processorDefaults() {
        return configurer -> StreamingProcessors.defaults(configurer.eventProcessing());
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(
            GroupCommit log, Cache aggregateCache, org.axonframework.config.Configuration axon) {
        var builder =
                SimpleCommandBus.builder()
                        .rollbackConfiguration(failure -> !(failure instanceof Refusal));
        var bus = new DurableCommandBus(builder, log, aggregateCache);
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean
    CommandDispatcher commandDispatcher(CommandBus commands) {
        return new CommandDispatcher(commands);
    }

    @Bean
    CorrelationDataProvider actionTrail() {
        return new ActionTrail();
    }

    @Bean
    Cache aggregateCache(EventLogSettings settings) {
        return new AggregateCache(settings.cachedAggregates());
    }

    @Bean
    AxonInForce axonInForce(org.axonframework.config.Configuration axon) {
        return new AxonInForce(axon);
    }
}
