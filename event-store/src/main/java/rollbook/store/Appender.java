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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        var streams = new LinkedHashMap<String, List<NewEvent>>();
        for (var event : events) {
            var inStream = inStream(event);
            streams.computeIfAbsent(inStream.getAggregateIdentifier(), _ -> new ArrayList<>())
                    .add(encoder.encode(inStream, serializer));
        }
        if (Decision.CURRENT.isBound() && CurrentUnitOfWork.isStarted()) {
            var decision = Decision.CURRENT.get();
            // not before all others have agreed: what is handed over can't be taken back
            CurrentUnitOfWork.get().onCommit(work -> handOver(decision, streams, result(work)));
        } else {
            streams.forEach((stream, added) -> await(handedOver(Append.of(stream, added, null))));
        }
    }

    private void handOver(
            Decision decision, Map<String, List<NewEvent>> streams, @Nullable Object result) {
        var answer = decision.answer(result);
        var last = streams.size();
        for (var stream : streams.entrySet()) {
            var kept = --last == 0 ? answer : null;
            decision.add(handedOver(Append.of(stream.getKey(), stream.getValue(), kept)));
        }
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
