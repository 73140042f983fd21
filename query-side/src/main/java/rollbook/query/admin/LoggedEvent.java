package rollbook.query.admin;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import rollbook.events.EventMetadata;
import rollbook.store.RecordedEvent;

import java.time.Instant;

/// An event of the log with what people wrote masked.
///
/// @param by who acted; absent where Rollbook itself did
/// @param command that was obeyed
@JsonInclude(JsonInclude.Include.NON_NULL)
record LoggedEvent(
        long position,
        String stream,
        long sequence,
        String eventId,
        String type,
        String revision,
        Instant at,
        @Nullable String by,
        @Nullable String command,
        Object payload) {

    static LoggedEvent of(RecordedEvent recorded) {
        return new LoggedEvent(
                recorded.position(),
                recorded.stream(),
                recorded.sequence(),
                recorded.eventId(),
                recorded.type(),
                recorded.revision(),
                recorded.at(),
                recorded.metadata().get(EventMetadata.BY),
                recorded.metadata().get(EventMetadata.COMMAND),
                Masked.event(recorded.event()));
    }
}
