package rollbook.store.deadletter;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.transaction.PlatformTransactionManager;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Gives projections a place to park what they cannot handle, `<schema>.dead_letter`. An event that
/// fails waits there, and behind it what follows in its stream; all other streams go on.
public final class DeadLetterQueues {
    private static final int SEQUENCES = 1_024;
    private static final int LETTERS = 1_024;
    private static final Duration CLAIM_LASTS = Duration.ofMinutes(1);

    private final ConnectionProvider connections;
    private final TransactionManager unitsOfWork;
    private final PlatformTransactionManager transactions;
    private final Serializer serializer;
    private final RetrySettings pauses;
    private final Map<String, String> schemas = new ConcurrentHashMap<>();

    DeadLetterQueues(
            ConnectionProvider connections,
            TransactionManager unitsOfWork,
            PlatformTransactionManager transactions,
            Serializer serializer,
            RetrySettings pauses) {
        this.connections = connections;
        this.unitsOfWork = unitsOfWork;
        this.transactions = transactions;
        this.serializer = new PatientSerializer(serializer);
        this.pauses = pauses;
    }

    /// Lets a processor park in `<schema>.dead_letter`.
    public void attach(
            EventProcessingConfigurer processing,
            String processor,
            String schema,
            FailureListener listener) {
        schemas.put(processor, schema);
        processing
                .registerSequencingPolicy(processor, _ -> SequentialPerAggregatePolicy.instance())
                .registerDeadLetterQueue(processor, _ -> queue(processor, schema))
                .registerDeadLetterPolicy(processor, _ -> new Parking(processor, listener))
                .registerDeadLetteringEventHandlerInvokerConfiguration(processor, this::tune);
    }

    /// The schema of each processor that parks.
    Map<String, String> schemas() {
        return Map.copyOf(schemas);
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queue(String processor, String schema) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(processor)
                .connectionProvider(connections)
                .transactionManager(unitsOfWork)
                .schema(LetterSchema.of(schema))
                .statementFactory(new LetterStatements(schema, serializer, pauses))
                .genericSerializer(serializer)
                .eventSerializer(serializer)
                .maxSequences(SEQUENCES)
                .maxSequenceSize(LETTERS)
                .pageSize(LetterStatements.PAGE)
                .claimDuration(CLAIM_LASTS)
                .build();
    }

    private DeadLetteringEventHandlerInvoker.Builder tune(
            Configuration axon, DeadLetteringEventHandlerInvoker.Builder invoker) {
        invoker.handlerDefinition(
                new Savepoints(axon.handlerDefinition(Object.class), transactions));
        return invoker.allowReset(true).enableSequenceIdentifierCache();
    }
}
