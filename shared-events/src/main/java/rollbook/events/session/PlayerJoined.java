package rollbook.events.session;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.InviteId;
import rollbook.events.SessionId;
import rollbook.events.UserId;

/// Somebody sat down at the table.
///
/// @param inviteId the invitation that was used
public record PlayerJoined(
        SessionId sessionId,
        UserId userId,
        String displayName,
        Role role,
        @Nullable CharacterId characterId,
        InviteId inviteId)
        implements GameSessionEvent {}
