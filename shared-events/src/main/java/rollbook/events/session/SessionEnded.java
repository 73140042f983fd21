package rollbook.events.session;

import rollbook.events.SessionId;

/// The session is over for good.
public record SessionEnded(SessionId sessionId) implements GameSessionEvent {}
