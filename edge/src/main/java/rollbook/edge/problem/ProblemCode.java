package rollbook.edge.problem;

/// The refusals that the edge itself can give, before or besides any rule of the domain. Their
/// codes are stable; the domain's own codes come from its [rollbook.edge.Reason]s.
public enum ProblemCode {
    /// The request can't be read as the documented shape: JSON, keys, types, parameters.
    REQUEST_INVALID(400, "request.invalid", "The request can't be read."),
    POSITION_INVALID(400, "position.invalid", "This is no position of this log."),
    CURSOR_INVALID(400, "cursor.invalid", "This is no cursor of this list."),
    AUTH_REQUIRED(401, "auth.required", "Sign in and send the access token."),
    AUTH_REJECTED(401, "auth.rejected", "The access token is not valid, or no longer."),
    AUTH_FORBIDDEN(403, "auth.forbidden", "This is for administrators."),
    /// Refreshing does not help: the password has to be typed again.
    AUTH_SIGN_IN_STALE(403, "auth.sign-in-stale", "Sign in again: this asks for a fresh sign-in."),
    ORIGIN_REFUSED(403, "origin.refused", "This origin may not call Rollbook."),
    ROUTE_NOT_FOUND(404, "route.not-found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "request.method-not-allowed", "This address takes other methods."),
    NOT_ACCEPTABLE(406, "request.not-acceptable", "Rollbook answers in application/json."),
    REQUEST_TIMEOUT(408, "request.timeout", "The body took longer than ten seconds to arrive."),
    BODY_TOO_LARGE(413, "request.too-large", "The body is larger than 64 KiB."),
    MEDIA_TYPE_UNSUPPORTED(415, "request.unsupported-media-type", "Send application/json."),
    /// The request was read, but a field breaks a rule of length, range or form.
    REQUEST_REFUSED(422, "request.refused", "A field is not as it has to be."),
    IF_MATCH_MISSING(428, "request.if-match-missing", "Send If-Match with the version you saw."),
    RATE_EXCEEDED(429, "rate.exceeded", "Too many requests; wait a little."),
    HEADERS_TOO_LARGE(431, "request.headers-too-large", "The headers are too large."),
    INTERNAL(500, "internal", "Something went wrong; it has been logged."),
    NOT_IMPLEMENTED(501, "request.not-implemented", "Rollbook does not speak that part of HTTP."),
    UNAVAILABLE(503, "unavailable", "Rollbook can't reach its database; try again shortly."),
    /// The connection was lost while committing: whether the command counts is unknown.
    OUTCOME_UNKNOWN(503, "outcome-unknown", "It is not known whether this was stored."),
    VIEW_BEHIND(503, "view.behind", "The view has not caught up; try again shortly.");

    private final int status;
    private final String code;
    private final String detail;

    ProblemCode(int status, String code, String detail) {
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /// What is said to people when nothing more precise is known.
    public String detail() {
        return detail;
    }
}
