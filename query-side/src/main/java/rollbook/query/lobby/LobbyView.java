package rollbook.query.lobby;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import rollbook.events.SessionId;
import rollbook.events.session.Role;
import rollbook.query.table.Phase;

import java.time.Instant;

/// A session in the list of one of its members.
///
/// @param role of that member
/// @param members how many there are
/// @param lastPlayedAt when a chapter last began or ended
@JsonInclude(JsonInclude.Include.NON_NULL)
record LobbyView(
        SessionId sessionId,
        String title,
        Phase phase,
        Role role,
        int members,
        @Nullable Instant lastPlayedAt) {}
