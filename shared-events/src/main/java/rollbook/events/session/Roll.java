package rollbook.events.session;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A roll with everything that fell.
///
/// @param expression what was asked for, without the comment
/// @param comment what stood behind `#`
/// @param terms one for each dice atom, in the order of drawing
/// @param text the roll as a line to read, for instance `2d6 [3, 5] + 1 = 9`
public record Roll(
        String expression, @Nullable String comment, long total, List<Term> terms, String text) {
    public Roll {
        terms = List.copyOf(terms);
    }

    /// A dice atom: its dice and the sum of those kept.
    public record Term(@Nullable String label, List<Die> dice, long total) {
        public Term {
            dice = List.copyOf(dice);
        }
    }

    /// One die.
    ///
    /// @param faces all it showed, in order
    /// @param value what it counts
    /// @param by the modifiers that touched it, as written
    public record Die(int sides, List<Integer> faces, long value, boolean kept, List<String> by) {
        public Die {
            faces = List.copyOf(faces);
            by = List.copyOf(by);
        }
    }
}
