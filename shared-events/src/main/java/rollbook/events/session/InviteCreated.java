package rollbook.events.session;

import rollbook.events.InviteId;
import rollbook.events.SessionId;

import java.time.Instant;

/// An invitation was made.
///
/// @param codeHash SHA-256 of the code, lower-case hex; the code itself is in no event
public record InviteCreated(
        SessionId sessionId,
        InviteId inviteId,
        String codeHash,
        Role role,
        int uses,
        Instant expiresAt,
        boolean needsApproval)
        implements GameSessionEvent {}
