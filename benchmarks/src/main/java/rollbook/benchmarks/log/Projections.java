package rollbook.benchmarks.log;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.support.GenericApplicationContext;

import rollbook.benchmarks.log.Seen.Witness;
import rollbook.store.StreamingProcessors;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/// A process that projects the logs of all contestants. Each process has a processor of its own, so
/// that it sees every event.
final class Projections implements AutoCloseable {
    static final String POOLED = "stock, pooled processor";
    static final String TRACKING = "stock, tracking processor";
    private static final int CONNECTIONS = 10;

    private final Databases databases;
    private final String process;
    private final Witness witness;
    private final Map<String, EventStore> stores = new LinkedHashMap<>();
    private final Deque<Runnable> open = new ArrayDeque<>();

    Projections(Databases databases, String process, Witness witness) {
        this.databases = databases;
        this.process = process;
        this.witness = witness;
    }

    Projections start() throws SQLException {
        var context = OurSide.start(databases.named("ours"), this::project);
        open.push(context::close);
        stores.put(Contestant.OURS, context.getBean(EventStore.class));
        stock(
                context,
                POOLED,
                "pooled",
                EventProcessingConfigurer::registerPooledStreamingEventProcessor);
        stock(
                context,
                TRACKING,
                "tracking",
                EventProcessingConfigurer::registerTrackingEventProcessor);
        var raw = RawEar.on(databases.named("raw"), witness).start();
        open.push(raw::close);
        return this;
    }

    EventStore store(String who) {
        return Objects.requireNonNull(stores.get(who));
    }

    private void project(GenericApplicationContext context) {
        context.registerBean(Seen.class, () -> new Seen(Contestant.OURS, witness));
        context.registerBean(
                "processor",
                ConfigurerModule.class,
                () -> context.getBean(StreamingProcessors.class).pooled(process, "view"));
        context.registerBean(
                "assignment",
                ConfigurerModule.class,
                () -> axon -> axon.eventProcessing().byDefaultAssignTo(process));
    }

    private void stock(
            BeanFactory ours,
            String who,
            String database,
            BiConsumer<EventProcessingConfigurer, String> processor) {
        var pool = databases.named(database).pool(CONNECTIONS);
        open.push(pool::close);
        var stock = new StockSide(pool, ours);
        stock.makeTables();
        var tokens =
                JdbcTokenStore.builder()
                        .connectionProvider(stock.connections())
                        .serializer(stock.serializer())
                        .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        var configurer = stock.configurer();
        var processing = configurer.eventProcessing();
        processing.registerTokenStore(_ -> tokens);
        processing.registerEventHandler(_ -> new Seen(who, witness));
        processing.byDefaultAssignTo(process);
        processor.accept(processing, process);
        var axon = configurer.start();
        open.push(axon::shutdown);
        stores.put(who, axon.eventStore());
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().run();
        }
    }
}
