package rollbook.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.UUID;

/// A roll of dice. Written `roll-<uuid>`.
public record RollId(UUID value) implements Id {
    private static final String PREFIX = "roll-";

    /// Reads `roll-<uuid>`, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is not such an id
    @JsonCreator
    public static RollId of(String text) {
        return new RollId(PrefixedId.parse(PREFIX, text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
