package rollbook.events.session;

import rollbook.events.SessionId;
import rollbook.events.UserId;

/// A member goes by another name now.
public record MemberRenamed(SessionId sessionId, UserId userId, String displayName)
        implements GameSessionEvent {}
