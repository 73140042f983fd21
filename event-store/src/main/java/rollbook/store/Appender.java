package rollbook.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import rollbook.store.append.Append;
import rollbook.store.append.GroupCommit;
import rollbook.store.append.KeptAnswer;
import rollbook.store.append.SequenceTaken;

import java.util.List;
import java.util.concurrent.CompletionException;

/// Brings what aggregates decided into the log.
final class Appender {
    private final EventEncoder encoder;
    private final GroupCommit log;
    private final HandOver handOver;

    Appender(EventEncoder encoder, GroupCommit log, HandOver handOver) {
        this.encoder = encoder;
        this.log = log;
        this.handOver = handOver;
    }

    /// Makes ready first: what can't be written fails here, before anything is.
    void append(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        var decided = events.stream().<DomainEventMessage<?>>map(Appender::inStream).toList();
        var stream = decided.getFirst().getAggregateIdentifier();
        var encoded = decided.stream().map(event -> encoded(stream, event, serializer)).toList();
        if (Decision.CURRENT.isBound() && CurrentUnitOfWork.isStarted()) {
            var decision = Decision.CURRENT.get();
            // not before all others have agreed: what is handed over can't be taken back
            CurrentUnitOfWork.get()
                    .onCommit(
                            work -> {
                                var answer = decision.answer(result(work));
                                decision.add(begun(stream, encoded, answer));
                            });
        } else {
            await(begun(stream, encoded, null));
        }
    }

    private EventEncoder.Encoded encoded(
            String stream, DomainEventMessage<?> event, Serializer serializer) {
        if (!stream.equals(event.getAggregateIdentifier())) {
            throw new IllegalArgumentException("a command decides for one aggregate only");
        }
        return encoder.encode(event, serializer);
    }

    private static @Nullable Object result(UnitOfWork<?> work) {
        return work.getExecutionResult().getResult().getPayload();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // fails only where the append itself does
    private Append begun(
            String stream, List<EventEncoder.Encoded> events, @Nullable KeptAnswer answer) {
        var added = events.stream().map(EventEncoder.Encoded::added).toList();
        var rows = events.stream().map(EventEncoder.Encoded::row).toList();
        var append = Append.of(stream, added, answer);
        append.position().thenAccept(last -> handOver.add(new HandOver.Committed(last, rows)));
        try {
            log.append(append);
            return append;
        } catch (SequenceTaken taken) {
            throw AppendFailures.of(append, taken);
        }
    }

    private static void await(Append append) {
        try {
            append.position().join();
        } catch (CompletionException failure) {
            throw AppendFailures.of(append, failure);
        }
    }

    private static DomainEventMessage<?> inStream(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            return domainEvent;
        }
        throw new IllegalArgumentException("only aggregates write to the log");
    }
}
