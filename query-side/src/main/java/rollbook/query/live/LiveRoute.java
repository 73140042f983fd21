package rollbook.query.live;

import io.rsocket.Payload;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import rollbook.query.rsocket.Call;
import rollbook.query.rsocket.Route;

/// `sessions.{sessionId}.live`
@Component
final class LiveRoute implements Route.Streaming {
    record Request(@Nullable String cursor) {}

    private final StreamParts parts;

    LiveRoute(StreamParts parts) {
        this.parts = parts;
    }

    @Override
    public String pattern() {
        return "sessions.{sessionId}.live";
    }

    @Override
    public Flux<Payload> open(Call call) {
        var cursor = call.body(Request.class).cursor();
        return new LiveStream(call.guest(), call.sessionId(), cursor, parts);
    }
}
