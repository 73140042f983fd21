package rollbook.store;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

import rollbook.store.append.Append;
import rollbook.store.append.RowRefused;
import rollbook.store.append.SequenceTaken;

import java.util.concurrent.CompletionException;

/// What Axon calls the ways in which an append can fail.
final class AppendFailures {
    private AppendFailures() {}

    static RuntimeException of(Append append, Throwable failure) {
        return switch (cause(failure)) {
            case SequenceTaken taken when append.events().getFirst().sequence() == 0 ->
                    new AggregateStreamCreationException(
                            append.stream() + " exists already", taken);
            case SequenceTaken taken -> conflict(append.stream(), taken);
            case RowRefused refused -> new EventStoreException("the log refused an event", refused);
            case RuntimeException other -> other;
            case null, default -> new EventStoreException("nothing was stored", failure);
        };
    }

    static ConcurrencyException conflict(String stream, @Nullable Throwable cause) {
        return new ConcurrencyException("others were faster in " + stream, cause);
    }

    private static @Nullable Throwable cause(Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }
}
