package rollbook.query.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

import org.jspecify.annotations.Nullable;

import rollbook.events.UserId;

import java.time.Instant;

/// A journal entry in the version of its reader.
///
/// @param cursor the entry's place in the session, as every stream and page knows it
/// @param event JSON, written when the event was projected
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalItem(
        EntryKind kind,
        String cursor,
        Instant at,
        @Nullable UserId by,
        @JsonRawValue String event) {}
