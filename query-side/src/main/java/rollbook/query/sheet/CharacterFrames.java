package rollbook.query.sheet;

import io.rsocket.Payload;
import io.rsocket.util.DefaultPayload;

import org.springframework.stereotype.Component;

import rollbook.events.CharacterId;

import tools.jackson.databind.json.JsonMapper;

/// Writes the frames of `characters.{characterId}`.
@Component
final class CharacterFrames {
    private record Snapshot(String kind, long seq, Object state) {}

    private record Put(String kind, long seq, Object item) {}

    private record Gone(String kind, long seq, CharacterId characterId) {}

    private record End(String kind, String reason) {}

    private final JsonMapper json;

    CharacterFrames(JsonMapper json) {
        this.json = json;
    }

    /// The first one shows how it stands, those after it how it has come to stand.
    Payload view(long seq, Object view) {
        return payload(seq == 0 ? new Snapshot("snapshot", seq, view) : new Put("put", seq, view));
    }

    Payload gone(long seq, CharacterId character) {
        return payload(new Gone("gone", seq, character));
    }

    Payload end(String reason) {
        return payload(new End("end", reason));
    }

    private Payload payload(Object frame) {
        return DefaultPayload.create(json.writeValueAsBytes(frame));
    }
}
