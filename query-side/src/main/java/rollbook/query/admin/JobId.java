package rollbook.query.admin;

import com.fasterxml.jackson.annotation.JsonValue;

import rollbook.events.Id;

import java.util.UUID;

/// A replay that somebody asked for. Written `job-<uuid>`.
record JobId(UUID value) implements Id {
    private static final String PREFIX = "job-";

    /// Reads `job-<uuid>`, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is not such an id
    public static JobId of(String text) {
        if (text.startsWith(PREFIX)) {
            var id = new JobId(UUID.fromString(text.substring(PREFIX.length())));
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
