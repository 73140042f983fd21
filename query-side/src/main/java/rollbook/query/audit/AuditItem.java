package rollbook.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

import org.jspecify.annotations.Nullable;

import rollbook.events.UserId;
import rollbook.events.session.Role;

import java.time.Instant;

/// An audit entry as its reader may see it.
///
/// @param cursor the event's place in the session, as every stream and page knows it
/// @param event JSON, written when the event was projected, as is `changes`
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditItem(
        String cursor,
        Instant at,
        @Nullable UserId by,
        @Nullable Role role,
        @Nullable String command,
        @JsonRawValue String event,
        @JsonRawValue String changes) {}
