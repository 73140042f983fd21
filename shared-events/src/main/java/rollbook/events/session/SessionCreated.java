package rollbook.events.session;

import rollbook.events.SessionId;
import rollbook.events.UserId;

/// A table was set up; whoever did so owns it.
public record SessionCreated(
        SessionId sessionId, String title, Settings settings, UserId ownerId, String ownerName)
        implements GameSessionEvent {}
