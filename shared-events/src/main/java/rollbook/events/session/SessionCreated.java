package rollbook.events.session;

import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.SessionId;
import rollbook.events.UserId;

/// A table was set up; whoever did so owns it.
@Revision(2)
public record SessionCreated(
        SessionId sessionId,
        @Personal(of = "ownerId") String title,
        Settings settings,
        UserId ownerId,
        @Personal(of = "ownerId") String ownerName)
        implements GameSessionEvent {}
