package rollbook.store;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.SmartInitializingSingleton;

/// Refuses to start when Axon would run on anything but the parts declared here. Left to itself it
/// runs without a store and without transactions, and says nothing.
final class AxonInForce implements SmartInitializingSingleton {
    private final Configuration axon;

    AxonInForce(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public void afterSingletonsInstantiated() {
        demand("event storage engine", component(EventStorageEngine.class), PostgresEngine.class);
        demand("event bus", component(EventBus.class), LogStore.class);
        demand("event store", axon.eventStore(), LogStore.class);
        demand("token store", component(TokenStore.class), JdbcTokenStore.class);
        demand(
                "transaction manager",
                component(TransactionManager.class),
                SpringTransactionManager.class);
        demand("serializer", axon.serializer(), LogSerializer.class);
        demand("event serializer", axon.eventSerializer(), LogSerializer.class);
        demand("message serializer", axon.messageSerializer(), LogSerializer.class);
        demand("command bus", component(CommandBus.class), DurableCommandBus.class);
        axon.eventProcessingConfiguration().eventProcessors().values().forEach(this::demandPooled);
    }

    private void demandPooled(EventProcessor processor) {
        demand("processor " + processor.getName(), processor, PooledStreamingEventProcessor.class);
    }

    private <T> T component(Class<T> type) {
        return axon.getComponent(
                type,
                () -> {
                    throw new IllegalStateException("Axon has no " + type.getSimpleName());
                });
    }

    private static void demand(String part, Object inForce, Class<?> expected) {
        if (!expected.isInstance(inForce)) {
            throw new IllegalStateException(
                    "Axon's %s is a %s, not a %s: events would be lost"
                            .formatted(
                                    part, inForce.getClass().getName(), expected.getSimpleName()));
        }
    }
}
