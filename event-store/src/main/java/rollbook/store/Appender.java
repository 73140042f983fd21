package rollbook.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import rollbook.store.append.Append;
import rollbook.store.append.GroupCommit;
import rollbook.store.append.NewEvent;
import rollbook.store.append.SequenceTaken;

import java.util.List;
import java.util.concurrent.CompletionException;

/// Brings what aggregates decided into the log.
final class Appender {
    private final EventEncoder encoder;
    private final GroupCommit log;

    Appender(EventEncoder encoder, GroupCommit log) {
        this.encoder = encoder;
        this.log = log;
    }

    /// Makes ready first: what can't be written fails here, before anything is.
    void append(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        var stream = inStream(events.getFirst()).getAggregateIdentifier();
        var added = events.stream().map(event -> encoded(stream, event, serializer)).toList();
        if (Decision.CURRENT.isBound() && CurrentUnitOfWork.isStarted()) {
            var decision = Decision.CURRENT.get();
            // not before all others have agreed: what is handed over can't be taken back
            CurrentUnitOfWork.get()
                    .onCommit(
                            work -> {
                                var answer = decision.answer(result(work));
                                decision.add(handedOver(Append.of(stream, added, answer)));
                            });
        } else {
            await(handedOver(Append.of(stream, added, null)));
        }
    }

    private NewEvent encoded(String stream, EventMessage<?> event, Serializer serializer) {
        var inStream = inStream(event);
        if (!stream.equals(inStream.getAggregateIdentifier())) {
            throw new IllegalArgumentException("a command decides for one aggregate only");
        }
        return encoder.encode(inStream, serializer);
    }

    private static @Nullable Object result(UnitOfWork<?> work) {
        return work.getExecutionResult().getResult().getPayload();
    }

    private Append handedOver(Append append) {
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
