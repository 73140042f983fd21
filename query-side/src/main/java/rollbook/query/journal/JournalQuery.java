package rollbook.query.journal;

import org.jspecify.annotations.Nullable;

import rollbook.events.SessionId;
import rollbook.events.UserId;

import java.util.Set;

/// Which entries of a session's journal somebody wants to read.
///
/// @param author only what they did; null for everybody
record JournalQuery(
        SessionId sessionId,
        UserId reader,
        Stretch stretch,
        Set<EntryKind> kinds,
        @Nullable UserId author) {
    JournalQuery {
        kinds = Set.copyOf(kinds);
    }
}
