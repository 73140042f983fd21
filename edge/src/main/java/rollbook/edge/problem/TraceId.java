package rollbook.edge.problem;

import jakarta.servlet.http.HttpServletRequest;

import java.util.UUID;

/// The name of one request in the log and in its problem object: 32 hex digits.
public final class TraceId {
    static final String ATTRIBUTE = "rollbook.traceId";

    private TraceId() {}

    /// A new one, for what is no HTTP request.
    public static String next() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /// The one of this request, from its first moment to its last.
    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var fresh = next();
        request.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }
}
