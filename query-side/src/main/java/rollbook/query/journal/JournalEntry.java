package rollbook.query.journal;

import org.jspecify.annotations.Nullable;

import rollbook.events.SessionId;
import rollbook.events.UserId;

import java.time.Instant;

/// What all versions of one event have in common.
///
/// @param author who did it; null where Rollbook itself acted
record JournalEntry(
        SessionId sessionId, long sequence, EntryKind kind, @Nullable UserId author, Instant at) {}
