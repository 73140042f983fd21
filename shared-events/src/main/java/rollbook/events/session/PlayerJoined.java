package rollbook.events.session;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.InviteId;
import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.SessionId;
import rollbook.events.UserId;

/// Somebody sat down at the table.
///
/// @param inviteId the invitation that was used
@Revision(2)
public record PlayerJoined(
        SessionId sessionId,
        UserId userId,
        @Personal(of = "userId") String displayName,
        Role role,
        @Nullable CharacterId characterId,
        InviteId inviteId)
        implements GameSessionEvent {}
