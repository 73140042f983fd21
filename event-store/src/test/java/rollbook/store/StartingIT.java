package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.testing.TestDatabase;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class StartingIT {
    private static final TestDatabase DATABASE = TestDatabase.create();

    @Test
    void it_starts_with_the_parts_that_are_declared() {
        assertThatCode(() -> Node.start(DATABASE).close()).doesNotThrowAnyException();
    }

    @Test
    void it_never_phones_home() {
        try (var node = Node.start(DATABASE)) {
            assertThat(node.context().getBeanNamesForType(UpdateChecker.class)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("substitutes")
    void it_does_not_start_with_a_substitute(
            String bean, Class<?> type, Supplier<?> substitute, String complaint) {
        assertThatThrownBy(() -> Node.start(DATABASE, replacing(bean, type, substitute)).close())
                .hasStackTraceContaining("Axon's " + complaint + " is a ");
    }

    static Stream<Arguments> substitutes() {
        return Stream.of(
                Arguments.of(
                        "eventBus",
                        EventStore.class,
                        (Supplier<?>) StartingIT::forgetful,
                        "event bus"),
                Arguments.of(
                        "axonTransactionManager",
                        TransactionManager.class,
                        (Supplier<?>) () -> NoTransactionManager.INSTANCE,
                        "transaction manager"),
                Arguments.of(
                        "tokenStore",
                        TokenStore.class,
                        (Supplier<?>) InMemoryTokenStore::new,
                        "token store"),
                Arguments.of(
                        "logSerializer",
                        Serializer.class,
                        (Supplier<?>) JacksonSerializer::defaultSerializer,
                        "serializer"));
    }

    private static EventStore forgetful() {
        return EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void it_does_not_start_without_a_part(String bean) {
        assertThatThrownBy(() -> Node.start(DATABASE, without(bean)).close()).isNotNull();
    }

    static Stream<String> parts() {
        return Stream.of("eventBus", "eventStorageEngine", "axonTransactionManager", "tokenStore");
    }

    @Test
    void a_server_that_may_lose_what_it_acknowledged_is_refused() {
        var database = JdbcClient.create(DATABASE.dataSource());
        assertThatThrownBy(() -> DurableSettings.demand(database))
                .hasMessageContaining("fsync=off");
    }

    @Test
    void what_the_server_writes_into_its_own_log_can_be_asked_by_the_application() {
        var database = JdbcClient.create(DATABASE.dataSource());
        assertThat(ServerLog.of(database)).isEqualTo(new ServerLog("terse", "stderr"));
    }

    @Test
    void several_processes_may_start_at_once_on_an_empty_database() throws InterruptedException {
        var database = TestDatabase.create();
        var started = new CountDownLatch(3);
        var threads =
                IntStream.range(0, 3)
                        .mapToObj(_ -> Thread.startVirtualThread(() -> startOne(database, started)))
                        .toList();
        for (var thread : threads) thread.join();
        assertThat(started.getCount()).isZero();
    }

    private static void startOne(TestDatabase database, CountDownLatch started) {
        Node.start(database).close();
        started.countDown();
    }

    private static ApplicationContextInitializer<GenericApplicationContext> without(String bean) {
        return changing(registry -> registry.removeBeanDefinition(bean));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ApplicationContextInitializer<GenericApplicationContext> replacing(
            String bean, Class<?> type, Supplier<?> substitute) {
        var definition = new RootBeanDefinition((Class) type, (Supplier) substitute);
        definition.setPrimary(true);
        return changing(
                registry -> {
                    registry.removeBeanDefinition(bean);
                    registry.registerBeanDefinition(bean, definition);
                });
    }

    private static ApplicationContextInitializer<GenericApplicationContext> changing(
            BeanDefinitionRegistryPostProcessor change) {
        return context ->
                context.registerBean(
                        "change", BeanDefinitionRegistryPostProcessor.class, () -> change);
    }
}
