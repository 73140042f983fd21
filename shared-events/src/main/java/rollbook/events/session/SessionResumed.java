package rollbook.events.session;

import rollbook.events.SessionId;

/// Play goes on after a pause.
public record SessionResumed(SessionId sessionId) implements GameSessionEvent {}
