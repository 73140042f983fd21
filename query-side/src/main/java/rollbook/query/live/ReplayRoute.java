package rollbook.query.live;

import io.rsocket.Payload;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import rollbook.query.rsocket.Call;
import rollbook.query.rsocket.Route;

/// `sessions.{sessionId}.replay`
@Component
final class ReplayRoute implements Route.Streaming {
    private final StreamParts parts;

    ReplayRoute(StreamParts parts) {
        this.parts = parts;
    }

    @Override
    public String pattern() {
        return "sessions.{sessionId}.replay";
    }

    @Override
    public Flux<Payload> open(Call call) {
        var request = call.body(ReplayRequest.class);
        request.check();
        return new ReplayStream(call.guest(), call.sessionId(), request, parts);
    }
}
