package rollbook.events.session;

import rollbook.events.InviteId;
import rollbook.events.SessionId;

/// An invitation was taken back.
public record InviteRevoked(SessionId sessionId, InviteId inviteId) implements GameSessionEvent {}
