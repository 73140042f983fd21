package rollbook.events.session;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A roll with everything that fell.
///
/// @param expression what was asked for, without the comment
/// @param comment what stood behind `#`
/// @param terms one for each dice atom, in the order of drawing
/// @param text the roll as a line to read, for instance `2d6 [3, 5] + 1 = 9`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Roll(
        String expression, @Nullable String comment, long total, List<Term> terms, String text) {
    public Roll {
        terms = List.copyOf(terms);
    }

    /// A dice atom: its dice and the sum of those kept.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Term(@Nullable String label, List<Die> dice, long total) {
        public Term {
            dice = List.copyOf(dice);
        }
    }

    /// One die.
    ///
    /// @param faces all it showed, in order
    /// @param value what it counts
    /// @param by the modifiers that touched it, as written; never null, though it may be left out
    public record Die(
            int sides,
            List<Integer> faces,
            long value,
            boolean kept,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<String> by) {
        public Die {
            faces = List.copyOf(faces);
            by = by == null ? List.of() : List.copyOf(by);
        }
    }
}
