package rollbook.events.session;

import rollbook.events.SessionId;
import rollbook.events.UserId;

/// A member was sent away.
public record PlayerKicked(SessionId sessionId, UserId userId) implements GameSessionEvent {}
