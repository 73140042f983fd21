package rollbook.dice.fair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// A JSON value.
sealed interface Json {
    record Members(Map<String, Json> byName) implements Json {}

    record Items(List<Json> inOrder) implements Json {}

    record Text(String text) implements Json {}

    record Numeral(BigDecimal value) implements Json {}

    record Flag(boolean value) implements Json {}

    record Nothing() implements Json {}

    /// Reads a text that is one JSON value.
    ///
    /// @throws MalformedProof if it is not JSON, nests more than 64 deep or names a member twice
    static Json read(String text) {
        return new JsonReader(text).read();
    }
}
