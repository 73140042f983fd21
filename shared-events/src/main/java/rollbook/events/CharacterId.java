package rollbook.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.UUID;

/// A character sheet. Written `character-<uuid>`.
public record CharacterId(UUID value) implements Id {
    private static final String PREFIX = "character-";

    /// Reads `character-<uuid>`, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is not such an id
    @JsonCreator
    public static CharacterId of(String text) {
        return new CharacterId(PrefixedId.parse(PREFIX, text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
