package rollbook.store;

import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;

import rollbook.store.deadletter.DeadLetterQueues;
import rollbook.store.deadletter.FailureListener;
import rollbook.store.role.SchemaOwner;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// Registers the streaming processors of a side. A component with `@ProcessingGroup("journal")` is
/// served by declaring
///
/// ```java
/// @Bean
/// ConfigurerModule journalProcessor(StreamingProcessors processors) {
///     return processors.pooled("journal", "view");
/// }
/// ```
///
/// Its progress is kept in `view.token_entry` (made when missing), in the transaction of its rows.
/// Events of one aggregate reach it in order; it is woken right after each commit, wherever that
/// was; an event that fails leaves no write behind and is parked in `view.dead_letter`, with all
/// that follow in its stream, and tried again with growing pauses. A group has one component.
public final class StreamingProcessors {
    private static final Duration CLAIM_LASTS = Duration.ofSeconds(5);
    private static final Duration CLAIM_RENEWED = Duration.ofSeconds(1);
    private static final int SEGMENTS = 2;
    private static final int BATCH = 100;

    private final SchemaOwner owner;
    private final ConnectionProvider connections;
    private final Serializer serializer;
    private final DeadLetterQueues deadLetters;
    private final String node = UUID.randomUUID().toString();
    private final Map<String, TokenStore> tokenStores = new ConcurrentHashMap<>();

    StreamingProcessors(
            SchemaOwner owner,
            ConnectionProvider connections,
            Serializer serializer,
            DeadLetterQueues deadLetters) {
        this.owner = owner;
        this.connections = connections;
        this.serializer = serializer;
        this.deadLetters = deadLetters;
    }

    /// A processor that keeps its progress in `<schema>.token_entry` and handles two sequences of
    /// events at a time.
    public ConfigurerModule pooled(String processor, String schema) {
        return pooled(processor, schema, FailureListener.PARK_ALL);
    }

    /// The same, with somebody who hears of each event that fails and may stop the processor there.
    public ConfigurerModule pooled(String processor, String schema, FailureListener listener) {
        return configurer -> {
            var processing = configurer.eventProcessing();
            deadLetters.attach(processing, processor, schema, listener);
            processing.registerTokenStore(processor, _ -> tokens(schema));
            processing.registerPooledStreamingEventProcessor(
                    processor, Configuration::eventStore, StreamingProcessors::tune);
        };
    }

    /// The store of progress in `<schema>.token_entry`.
    public TokenStore tokens(String schema) {
        return tokenStores.computeIfAbsent(schema, this::open);
    }

    /// What holds for processors that nobody registered.
    static void defaults(EventProcessingConfigurer processing) {
        processing
                .usingPooledStreamingEventProcessors(StreamingProcessors::tune)
                .registerDefaultListenerInvocationErrorHandler(
                        _ -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance());
    }

    private TokenStore open(String schema) {
        SchemaMigration.apply(owner, schema, "tokens", "rollbook/store/tokens");
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(LogSql.tokens(schema))
                .serializer(serializer)
                .nodeId(node)
                .claimTimeout(CLAIM_LASTS)
                .build();
    }

    private static PooledStreamingEventProcessor.Builder tune(
            Configuration axon, PooledStreamingEventProcessor.Builder processor) {
        return processor
                .initialSegmentCount(SEGMENTS)
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_RENEWED.toMillis())
                .claimExtensionThreshold(CLAIM_RENEWED.toMillis())
                .enableCoordinatorClaimExtension()
                .workerExecutor(
                        name -> {
                            var workers =
                                    Executors.newScheduledThreadPool(
                                            SEGMENTS,
                                            new AxonThreadFactory("WorkPackage[" + name + "]"));
                            axon.onShutdown(workers::shutdown);
                            return workers;
                        });
    }
}
