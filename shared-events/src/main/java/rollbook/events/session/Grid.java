package rollbook.events.session;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import rollbook.events.Personal;

/// The grid of a scene.
///
/// @param unit what one cell stands for, for instance `5 ft`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Grid(Kind kind, @Personal(of = "authorId") @Nullable String unit) {
    /// The shape of the cells.
    public enum Kind {
        SQUARE,
        HEX,
        NONE
    }
}
