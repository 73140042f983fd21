package rollbook.events.session;

import rollbook.events.SessionId;
import rollbook.events.UserId;

/// The table belongs to another member now; who had it stays as a game master.
public record OwnershipTransferred(SessionId sessionId, UserId from, UserId to)
        implements GameSessionEvent {}
