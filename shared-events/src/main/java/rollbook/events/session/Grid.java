package rollbook.events.session;

import org.jspecify.annotations.Nullable;

/// The grid of a scene.
///
/// @param unit what one cell stands for, for instance `5 ft`
public record Grid(Kind kind, @Nullable String unit) {
    /// The shape of the cells.
    public enum Kind {
        SQUARE,
        HEX,
        NONE
    }
}
