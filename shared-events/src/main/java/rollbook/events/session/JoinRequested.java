package rollbook.events.session;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.InviteId;
import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.SessionId;
import rollbook.events.UserId;

/// Somebody with an invitation that needs approval asked to join.
@Revision(2)
public record JoinRequested(
        SessionId sessionId,
        UserId userId,
        @Personal(of = "userId") String displayName,
        Role role,
        InviteId inviteId,
        @Nullable CharacterId characterId)
        implements GameSessionEvent {}
