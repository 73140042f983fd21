package rollbook.events.session;

import rollbook.events.SessionId;
import rollbook.events.UserId;

/// A request to join was turned down.
public record JoinDenied(SessionId sessionId, UserId userId) implements GameSessionEvent {}
