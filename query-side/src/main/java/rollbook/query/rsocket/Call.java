package rollbook.query.rsocket;

import io.netty.buffer.ByteBufUtil;
import io.rsocket.Payload;

import rollbook.edge.CurrentUser;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.events.SessionId;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// One request to a route.
///
/// @param guest who asks
/// @param variables what stands in the variable parts of the route, in order
public record Call(Guest guest, List<String> variables, Payload payload, JsonMapper json) {
    public CurrentUser user() {
        return guest.user();
    }

    /// The session that the route names in its first variable part.
    ///
    /// @throws ProblemException `session.not-found` when that is no id
    public SessionId sessionId() {
        try {
            return SessionId.of(variables.getFirst());
        } catch (IllegalArgumentException _) {
            throw ProblemException.absent(SessionId.class);
        }
    }

    /// The data, read as the documented shape.
    ///
    /// @throws ProblemException `request.invalid`
    public <T> T body(Class<T> type) {
        try {
            var body = json.readValue(ByteBufUtil.getBytes(payload.sliceData()), type);
            if (body != null) {
                return body;
            }
        } catch (JacksonException _) {
            // What Jackson says would name our classes.
        }
        throw new ProblemException(ProblemCode.REQUEST_INVALID);
    }
}
