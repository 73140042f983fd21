package rollbook.command;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import rollbook.edge.position.Positions;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A command that was obeyed and committed. Its answers carry the header `Rollbook-Position`, so
/// that the caller can read its own writes. `@ResponseStatus` on a handler repeats its status for
/// the OpenAPI description, which does not look into a `ResponseEntity`.
///
/// @param events what came of it; none when all was as asked already
/// @param state the aggregate afterwards, where its shell hands it out
/// @param position opaque, at or behind the last of the events
public record Accepted(List<?> events, @Nullable Object state, String position) {
    public Accepted {
        events = List.copyOf(events);
    }

    /// The one event of that type.
    public <E> E only(Class<E> type) {
        var found = events.stream().filter(type::isInstance).map(type::cast).toList();
        if (found.size() != 1) {
            throw new IllegalStateException("expected one " + type.getSimpleName());
        }
        return found.getFirst();
    }

    public <S> S state(Class<S> type) {
        return type.cast(Objects.requireNonNull(state, "this shell keeps its state to itself"));
    }

    /// 200 `{}`, of a command that made nothing.
    public ResponseEntity<Map<String, String>> done() {
        return ok(Map.of());
    }

    public <B> ResponseEntity<B> ok(B body) {
        return answer(HttpStatus.OK).body(body);
    }

    public <B> ResponseEntity<B> created(B body) {
        return answer(HttpStatus.CREATED).body(body);
    }

    /// 202, of what somebody else has yet to agree to.
    public <B> ResponseEntity<B> pending(B body) {
        return answer(HttpStatus.ACCEPTED).body(body);
    }

    public ResponseEntity<Void> noContent() {
        return answer(HttpStatus.NO_CONTENT).build();
    }

    private ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).header(Positions.HEADER, position);
    }
}
