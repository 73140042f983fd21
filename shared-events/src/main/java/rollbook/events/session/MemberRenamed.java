package rollbook.events.session;

import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.SessionId;
import rollbook.events.UserId;

/// A member goes by another name now.
@Revision(2)
public record MemberRenamed(
        SessionId sessionId, UserId userId, @Personal(of = "userId") String displayName)
        implements GameSessionEvent {}
