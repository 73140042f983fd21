package rollbook.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.UUID;

/// A game session: a table with its members, scenes, rolls and talk. Written `session-<uuid>`.
public record SessionId(UUID value) implements Id {
    private static final String PREFIX = "session-";

    /// Reads `session-<uuid>`, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is not such an id
    @JsonCreator
    public static SessionId of(String text) {
        return new SessionId(PrefixedId.parse(PREFIX, text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
