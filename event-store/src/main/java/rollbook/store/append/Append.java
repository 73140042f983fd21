package rollbook.store.append;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What one decision adds to one stream: all of it or nothing.
///
/// @param events at least one, in order of sequence without holes
/// @param answer to keep with them
/// @param position of the last event, as soon as it is durable; fails with [SequenceTaken],
///   [KeyTaken], [OutcomeUnknown], [LogUnavailable] or [RowRefused]
public record Append(
        String stream,
        List<NewEvent> events,
        @Nullable KeptAnswer answer,
        CompletableFuture<Long> position) {
    public Append {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("nothing to append to " + stream);
        }
    }

    /// Not yet begun.
    public static Append of(String stream, List<NewEvent> events, @Nullable KeptAnswer answer) {
        return new Append(stream, events, answer, new CompletableFuture<>());
    }

    int first() {
        return events.getFirst().sequence();
    }

    int next() {
        return events.getLast().sequence() + 1;
    }

    int size() {
        return events.size();
    }
}
