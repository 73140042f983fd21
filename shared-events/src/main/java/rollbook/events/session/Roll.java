package rollbook.events.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;

import rollbook.events.Personal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A roll with everything that fell. Lists and maps are never null, though empty ones may be left
/// out when written.
///
/// @param expression what was asked for, without the comment; a proof needs it, so it stays
///   readable unless there are labels in it
/// @param comment what stood behind `#`
/// @param total of a repeated roll the sum of all
/// @param outcome of a roll against a number, unless it is repeated
/// @param refs each `@name` of the expression with the value it had
/// @param capped whether explosions and rerolls ended because 1 000 dice had fallen
/// @param repeats each of the rolls of `6x…`
/// @param terms one for each dice or pool atom, in the order of drawing
/// @param text the roll as a line to read, for instance `2d6 [3, 5] + 1 = 9`
@JsonInclude(Include.NON_NULL)
public record Roll(
        @Personal(of = "rollerId", onlyWith = "[") String expression,
        @Personal(of = "rollerId") @Nullable String comment,
        long total,
        @Nullable Outcome outcome,
        @JsonInclude(Include.NON_EMPTY) @Nullable Map<String, Long> refs,
        boolean capped,
        @JsonInclude(Include.NON_EMPTY) @Nullable List<Repeat> repeats,
        List<Term> terms,
        String text) {
    public Roll {
        refs = refs == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(refs));
        repeats = copy(repeats);
        terms = List.copyOf(terms);
    }

    /// How a roll stands against a number.
    ///
    /// @param margin by how much it was beaten, negative for a failure
    public record Outcome(boolean success, long target, long margin) {}

    /// One of the rolls of `6x…`.
    @JsonInclude(Include.NON_NULL)
    public record Repeat(long total, @Nullable Outcome outcome) {}

    /// A dice atom with its dice, or a pool with its arms; the other list is empty.
    ///
    /// @param total the sum of what is kept
    @JsonInclude(Include.NON_NULL)
    public record Term(
            @Personal(of = "rollerId") @Nullable String label,
            @JsonInclude(Include.NON_EMPTY) @Nullable List<Die> dice,
            @JsonInclude(Include.NON_EMPTY) @Nullable List<Arm> pool,
            long total) {
        public Term {
            dice = copy(dice);
            pool = copy(pool);
        }
    }

    /// One of the expressions of a pool.
    ///
    /// @param by the modifiers that touched it, as written
    public record Arm(
            long total,
            boolean kept,
            @JsonInclude(Include.NON_EMPTY) @Nullable List<String> by,
            List<Term> terms) {
        public Arm {
            by = copy(by);
            terms = List.copyOf(terms);
        }
    }

    /// One die.
    ///
    /// @param faces all it showed, in order
    /// @param value what it counts
    /// @param by the modifiers that touched it, as written
    public record Die(
            Sides sides,
            List<Integer> faces,
            long value,
            boolean kept,
            @JsonInclude(Include.NON_EMPTY) @Nullable List<String> by) {
        public Die {
            faces = List.copyOf(faces);
            by = copy(by);
        }
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
