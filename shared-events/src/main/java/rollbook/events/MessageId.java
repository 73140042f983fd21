package rollbook.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.UUID;

/// A message at a table. Written `message-<uuid>`.
public record MessageId(UUID value) implements Id {
    private static final String PREFIX = "message-";

    /// Reads `message-<uuid>`, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is not such an id
    @JsonCreator
    public static MessageId of(String text) {
        return new MessageId(PrefixedId.parse(PREFIX, text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
