package rollbook.store;

import java.time.Instant;
import java.util.Map;

/// An event as it stands in the log.
///
/// @param position place in the whole log, from 1, in the order of commits
/// @param stream id of its aggregate, for instance `session-…`
/// @param sequence place in its stream, from 0 without holes
/// @param event the facts, a record of `rollbook.events`
/// @param type logical name, for instance `session.TokenMoved`
/// @param at when it was written, in microseconds
/// @param metadata who, by which command: keys of [rollbook.events.EventMetadata]
public record RecordedEvent(
        long position,
        String stream,
        long sequence,
        String eventId,
        Object event,
        String type,
        String revision,
        Instant at,
        Map<String, String> metadata) {
    public RecordedEvent {
        metadata = Map.copyOf(metadata);
    }
}
