package rollbook.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.UUID;

/// A scene (map) of a session. Written `scene-<uuid>`.
public record SceneId(UUID value) implements Id {
    private static final String PREFIX = "scene-";

    /// Reads `scene-<uuid>`, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is not such an id
    @JsonCreator
    public static SceneId of(String text) {
        return new SceneId(PrefixedId.parse(PREFIX, text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
