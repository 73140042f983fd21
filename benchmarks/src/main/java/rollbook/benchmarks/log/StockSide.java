package rollbook.benchmarks.log;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.util.List;

import javax.sql.DataSource;

/// Axon's own JDBC engine on its own schema with its own settings, and around it what Axon makes of
/// it; serializer, metadata and a cache that keeps its aggregates are those of Rollbook.
final class StockSide {
    private final DataSource database;
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final Serializer serializer;
    private final Cache aggregates;
    private final CorrelationDataProvider metadata;
    private final JdbcEventStorageEngine engine;

    StockSide(DataSource database, BeanFactory ours) {
        this.database = database;
        this.connections =
                new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(database));
        this.transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
        this.serializer = ours.getBean(Serializer.class);
        this.aggregates = ours.getBean(Cache.class);
        this.metadata = ours.getBean(CorrelationDataProvider.class);
        this.engine = engine();
    }

    ConnectionProvider connections() {
        return connections;
    }

    Serializer serializer() {
        return serializer;
    }

    void makeTables() {
        transactions.executeInTransaction(
                () -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
    }

    Configurer configurer() {
        var aggregate =
                AggregateConfigurer.defaultConfiguration(Skirmish.class)
                        .configureCache(_ -> aggregates);
        return DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(_ -> transactions)
                .configureSerializer(_ -> serializer)
                .configureMessageSerializer(_ -> serializer)
                .configureEventSerializer(_ -> serializer)
                .configureCorrelationDataProviders(_ -> List.of(metadata))
                .configureEmbeddedEventStore(_ -> engine)
                .configureAggregate(aggregate);
    }

    Side of(Configuration axon) {
        return new Side(
                engine,
                axon.eventStore(),
                axon.commandBus(),
                aggregates,
                database,
                Thread.ofPlatform().factory());
    }

    private JdbcEventStorageEngine engine() {
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .build();
    }
}
