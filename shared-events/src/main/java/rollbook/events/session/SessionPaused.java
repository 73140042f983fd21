package rollbook.events.session;

import rollbook.events.SessionId;

/// The game masters stopped play for a moment.
public record SessionPaused(SessionId sessionId) implements GameSessionEvent {}
