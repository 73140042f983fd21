package rollbook.query.rsocket;

import io.netty.buffer.ByteBufUtil;
import io.rsocket.Payload;

import rollbook.edge.CurrentUser;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.events.Id;
import rollbook.events.SessionId;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.function.Function;

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
        return id(SessionId.class, SessionId::of);
    }

    /// The thing that the route names in its first variable part.
    ///
    /// @throws ProblemException `….not-found` when that is no id
    public <I extends Id> I id(Class<I> kind, Function<String, I> reader) {
        try {
            return reader.apply(variables.getFirst());
        } catch (IllegalArgumentException _) {
            throw ProblemException.absent(kind);
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
