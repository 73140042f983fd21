package rollbook.events.session;

import rollbook.events.SessionId;

/// An ended session was put away.
public record SessionArchived(SessionId sessionId) implements GameSessionEvent {}
