package rollbook.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.UUID;

/// An invitation to a table. Written `invite-<uuid>`.
public record InviteId(UUID value) implements Id {
    private static final String PREFIX = "invite-";

    /// Reads `invite-<uuid>`, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is not such an id
    @JsonCreator
    public static InviteId of(String text) {
        return new InviteId(PrefixedId.parse(PREFIX, text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
