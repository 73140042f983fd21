package rollbook.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.UUID;

/// A person with an account. Written `user-<uuid>`.
public record UserId(UUID value) implements Id {
    private static final String PREFIX = "user-";

    /// Reads `user-<uuid>`, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is not such an id
    @JsonCreator
    public static UserId of(String text) {
        return new UserId(PrefixedId.parse(PREFIX, text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
