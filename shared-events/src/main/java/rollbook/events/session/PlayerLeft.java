package rollbook.events.session;

import rollbook.events.SessionId;
import rollbook.events.UserId;

/// A member left the table.
public record PlayerLeft(SessionId sessionId, UserId userId) implements GameSessionEvent {}
