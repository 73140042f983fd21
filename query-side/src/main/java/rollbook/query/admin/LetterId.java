package rollbook.query.admin;

import com.fasterxml.jackson.annotation.JsonValue;

import rollbook.events.Id;

import java.util.UUID;

/// An event that waits to be handled. Written `letter-<uuid>`.
record LetterId(UUID value) implements Id {
    private static final String PREFIX = "letter-";

    /// Reads `letter-<uuid>`, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is not such an id
    public static LetterId of(String text) {
        if (text.startsWith(PREFIX)) {
            var id = new LetterId(UUID.fromString(text.substring(PREFIX.length())));
            if (id.toString().equals(text)) {
                return id;
            }
        }
        throw new IllegalArgumentException("expected " + PREFIX + "<uuid>");
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
