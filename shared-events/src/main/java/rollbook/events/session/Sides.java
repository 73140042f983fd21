package rollbook.events.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// How many sides a die has. Written as a number, that of a fate die, which shows −1, 0 or 1, as
/// `"F"`.
///
/// @param count 0 for a fate die
public record Sides(int count) {
    /// Those of a fate die.
    public static final Sides FATE = new Sides(0);

    private static final String LETTER = "F";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Sides read(Object json) {
        if (json instanceof Number count) {
            return new Sides(count.intValue());
        }
        if (LETTER.equals(json)) {
            return FATE;
        }
        throw new IllegalArgumentException("sides are a number or \"F\"");
    }

    @JsonValue
    Object json() {
        return count == 0 ? LETTER : count;
    }
}
