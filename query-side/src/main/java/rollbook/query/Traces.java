package rollbook.query;

import rollbook.events.SessionId;
import rollbook.events.UserId;

import java.util.Set;

/// Where somebody has left texts.
///
/// @param sessions in which they ever did anything
public record Traces(UserId person, Set<SessionId> sessions) {
    public Traces {
        sessions = Set.copyOf(sessions);
    }
}
