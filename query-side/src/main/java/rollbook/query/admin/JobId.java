package rollbook.query.admin;

import com.fasterxml.jackson.annotation.JsonValue;

import rollbook.events.Id;
import rollbook.events.PrefixedId;

import java.util.UUID;

/// A replay that somebody asked for. Written `job-<uuid>`.
record JobId(UUID value) implements Id {
    private static final String PREFIX = "job-";

    /// Reads `job-<uuid>`, lower case.
    ///
    /// @throws IllegalArgumentException when `text` is not such an id
    public static JobId of(String text) {
        return new JobId(PrefixedId.parse(PREFIX, text));
    }

    @Override
    @JsonValue
    public String toString() {
        return PREFIX + value;
    }
}
