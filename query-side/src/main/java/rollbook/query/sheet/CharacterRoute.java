package rollbook.query.sheet;

import io.rsocket.Payload;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import rollbook.events.CharacterId;
import rollbook.query.rsocket.Call;
import rollbook.query.rsocket.Route;

/// `characters.{characterId}`: a character and what becomes of it, as far as the guest sees it.
@Component
final class CharacterRoute implements Route.Streaming {
    record Request() {}

    private final SheetFeeds feeds;
    private final CharacterFrames frames;

    CharacterRoute(SheetFeeds feeds, CharacterFrames frames) {
        this.feeds = feeds;
        this.frames = frames;
    }

    @Override
    public String pattern() {
        return "characters.{characterId}";
    }

    @Override
    public Flux<Payload> open(Call call) {
        var _ = call.body(Request.class);
        return new CharacterStream(
                call.guest(), call.id(CharacterId.class, CharacterId::of), feeds, frames);
    }
}
