package rollbook.edge.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import rollbook.edge.CommandRejected;
import rollbook.edge.Violation;

import java.util.LinkedHashMap;
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

    /// A refusal of the edge.
    public static Problem of(ProblemException refusal, @Nullable String instance, String traceId) {
        return of(
                refusal.code(),
                refusal.status(),
                refusal.detail(),
                instance,
                traceId,
                refusal.violations(),
                refusal.extras());
    }

    /// A refusal of the domain; violations among its extras become the problem's own.
    public static Problem of(CommandRejected rejection, @Nullable String instance, String traceId) {
        var extras = new LinkedHashMap<>(rejection.extras());
        var violations = violations(extras.remove("violations"));
        var reason = rejection.reason();
        return of(
                reason.code(),
                reason.kind().status(),
                rejection.getMessage(),
                instance,
                traceId,
                violations,
                extras);
    }

    @JsonAnyGetter
    Map<String, Object> members() {
        return extras;
    }

    private static Problem of(
            String code,
            int status,
            String detail,
            @Nullable String instance,
            String traceId,
            List<Violation> violations,
            Map<String, Object> extras) {
        return new Problem(
                "/problems/" + code,
                Titles.of(status),
                status,
                detail,
                instance,
                code,
                traceId,
                violations,
                extras);
    }

    private static List<Violation> violations(@Nullable Object extra) {
        return extra instanceof List<?> list
                ? list.stream()
                        .filter(Violation.class::isInstance)
                        .map(Violation.class::cast)
                        .toList()
                : List.of();
    }
}
