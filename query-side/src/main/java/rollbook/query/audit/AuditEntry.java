package rollbook.query.audit;

import org.jspecify.annotations.Nullable;

import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.Role;

import java.time.Instant;

/// What all versions of one event have in common.
///
/// @param by who did it; null where Rollbook itself acted
/// @param role what they were at the table then
/// @param command simple name of the command that was obeyed
record AuditEntry(
        SessionId sessionId,
        long sequence,
        Instant at,
        @Nullable UserId by,
        @Nullable Role role,
        @Nullable String command) {}
