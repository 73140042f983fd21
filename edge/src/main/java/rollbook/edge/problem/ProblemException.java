package rollbook.edge.problem;

import org.jspecify.annotations.Nullable;

import rollbook.edge.CommandRejected;
import rollbook.edge.Violation;
import rollbook.events.Id;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A refusal that is no rule of the domain: it ends the request with a problem object.
public final class ProblemException extends RuntimeException {
    private final String code;
    private final int status;
    private final String detail;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> extras;
    private final transient Map<String, String> headers;

    private ProblemException(
            String code,
            int status,
            String detail,
            List<Violation> violations,
            Map<String, Object> extras,
            Map<String, String> headers) {
        super(code + ": " + detail, null, false, false);
        this.code = code;
        this.status = status;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.extras = Map.copyOf(extras);
        this.headers = Map.copyOf(headers);
    }

    public ProblemException(ProblemCode code) {
        this(code, code.detail());
    }

    /// A refusal with more to say than its code.
    ///
    /// @param detail for people; no secret, no class name
    public ProblemException(ProblemCode code, String detail) {
        this(code.code(), code.status(), detail, List.of(), Map.of(), Map.of());
    }

    public ProblemException(ProblemCode code, List<Violation> violations) {
        this(code.code(), code.status(), code.detail(), violations, Map.of(), Map.of());
    }

    /// A refusal whose code is not one of the edge's own, for instance `idempotency.key-reused`.
    public ProblemException(String code, int status, String detail) {
        this(code, status, detail, List.of(), Map.of(), Map.of());
    }

    /// A parameter or field that can't be read: 400.
    public static ProblemException invalid(String field, String message) {
        return new ProblemException(
                ProblemCode.REQUEST_INVALID, List.of(new Violation(field, message)));
    }

    static ProblemException of(CommandRejected rejection) {
        var extras = new HashMap<>(rejection.extras());
        var violations = violations(extras.remove("violations"));
        var reason = rejection.reason();
        return new ProblemException(
                reason.code(),
                reason.kind().status(),
                rejection.getMessage(),
                violations,
                extras,
                Map.of());
    }

    /// For a framework that says no more than the status.
    static ProblemException ofStatus(int status) {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.status() == status)
                .findFirst()
                .map(ProblemException::new)
                .orElseGet(
                        () ->
                                new ProblemException(
                                        status < 500
                                                ? ProblemCode.REQUEST_INVALID
                                                : ProblemCode.INTERNAL));
    }

    /// What is answered alike for a thing that is not there, not there for the caller, or named by
    /// an id that is none: `session.not-found` for a `SessionId`, and so on.
    public static ProblemException absent(Class<? extends Id> kind) {
        var noun = kind.getSimpleName().replaceFirst("Id$", "").toLowerCase(Locale.ROOT);
        return new ProblemException(noun + ".not-found", 404, "There is no such " + noun + ".");
    }

    public ProblemException withHeader(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new ProblemException(code, status, detail, violations, extras, more);
    }

    /// The same refusal, saying more.
    ///
    /// @param extra one more member of the problem object, as the protocol names it
    public ProblemException with(String extra, Object value) {
        var more = new HashMap<>(extras);
        more.put(extra, value);
        return new ProblemException(code, status, detail, violations, more, headers);
    }

    /// Tells the client when to come back; whole seconds, at least one.
    public ProblemException retryAfter(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return withHeader("Retry-After", Long.toString(seconds));
    }

    private static List<Violation> violations(@Nullable Object extra) {
        return extra instanceof List<?> list
                ? list.stream()
                        .filter(Violation.class::isInstance)
                        .map(Violation.class::cast)
                        .toList()
                : List.of();
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> extras() {
        return extras;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
