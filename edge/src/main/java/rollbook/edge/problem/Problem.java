package rollbook.edge.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import rollbook.edge.Violation;

import java.util.List;
import java.util.Map;

/// The problem object of the wire (RFC 9457), the same over HTTP and RSocket.
///
/// @param code stable, for programs; `detail` is for people
/// @param instance the path that was asked for; absent over RSocket
/// @param traceId finds the request in the log
/// @param extras further members, each named in the protocol: `current`, `column`, …
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        String traceId,
        List<Violation> violations,
        @JsonIgnore Map<String, Object> extras) {
    public Problem {
        violations = List.copyOf(violations);
        extras = Map.copyOf(extras);
    }

    /// What anything thrown looks like at the wire.
    public static Problem of(Throwable thrown, @Nullable String instance, String traceId) {
        var refusal = Refusals.of(thrown);
        return new Problem(
                "/problems/" + refusal.code(),
                Titles.of(refusal.status()),
                refusal.status(),
                refusal.detail(),
                instance,
                refusal.code(),
                traceId,
                refusal.violations(),
                refusal.extras());
    }

    @JsonAnyGetter
    Map<String, Object> members() {
        return extras;
    }
}
