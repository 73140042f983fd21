package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A roll as it fell, with everything needed to show it and to check it.
///
/// @param expression as sent, up to the first `#`, without the spaces before it
/// @param comment what stood behind `#`
/// @param total of repeated rolls the sum of all
/// @param outcome of a roll against a number (`dc`, `vs`) that is not repeated
/// @param references each `@name` of the expression with the value it had
/// @param capped whether rerolls and explosions ended because 1 000 dice had fallen
/// @param repeats each of the rolls of `6x…`, else empty
/// @param terms one for each dice or pool atom, in the order of drawing
/// @param text the roll as a line to read, for instance `2d6kh1 [5, ~~3~~] + 1 = 6`
/// @param explanation the same for players, for instance `2d6kh1 + 1 dc 5 → [5, ~~3~~] + 1 = 6,
///   success by 1`
public record Rolled(
        String expression,
        @Nullable String comment,
        long total,
        @Nullable Outcome outcome,
        Map<String, Long> references,
        boolean capped,
        List<Repeat> repeats,
        List<Term> terms,
        String text,
        String explanation) {
    public Rolled {
        references =
                references.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new TreeMap<>(references));
        repeats = List.copyOf(repeats);
        terms = List.copyOf(terms);
    }

    /// All dice of these terms and of the pools within them, in the order of drawing.
    public static Stream<Die> dice(List<Term> terms) {
        return terms.stream()
                .flatMap(
                        term ->
                                Stream.concat(
                                        term.dice().stream(),
                                        term.pool().stream().flatMap(arm -> dice(arm.terms()))));
    }

    /// How a roll stands against a number: a success from the target upwards.
    ///
    /// @param margin by how much it was beaten, negative for a failure
    public record Outcome(boolean success, long target, long margin) {}

    /// One of the rolls of `6x…`.
    public record Repeat(long total, @Nullable Outcome outcome) {}

    /// A dice atom with its dice, or a pool with its arms; the other list is empty.
    ///
    /// @param total the sum of what is kept, before sign and arithmetic around it
    public record Term(@Nullable String label, List<Die> dice, List<Arm> pool, long total) {
        public Term {
            dice = List.copyOf(dice);
            pool = List.copyOf(pool);
        }
    }

    /// One die.
    ///
    /// @param sides from 2 to 1 000, or [#FATE]
    /// @param faces all it showed, in order
    /// @param value what it counts
    /// @param by the modifiers that touched it, as written
    public record Die(int sides, List<Integer> faces, long value, boolean kept, List<String> by) {
        /// The `sides` of a fate die, which shows −1, 0 or 1.
        public static final int FATE = 0;

        public Die {
            faces = List.copyOf(faces);
            by = List.copyOf(by);
        }
    }

    /// One of the expressions of a pool.
    ///
    /// @param by the modifiers that touched it, as written
    public record Arm(long total, boolean kept, List<String> by, List<Term> terms) {
        public Arm {
            by = List.copyOf(by);
            terms = List.copyOf(terms);
        }
    }
}
