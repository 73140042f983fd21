package rollbook.query.admin;

import com.fasterxml.jackson.annotation.JsonValue;

import rollbook.events.Id;
import rollbook.events.PrefixedId;

import java.util.UUID;

/// An event that waits to be handled. Written `letter-<uuid>`.
record LetterId(UUID value) implements Id {
    private static final String PREFIX = "letter-";

    /// Reads `letter-<uuid>`, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is not such an id
    public static LetterId of(String text) {
        return new LetterId(PrefixedId.parse(PREFIX, text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
