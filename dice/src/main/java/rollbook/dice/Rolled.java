package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A roll as it fell, with everything needed to show it and to check it. What is told of it in
/// words is written when somebody asks.
public final class Rolled {
    private final Expression asked;
    private final List<Fall> falls;
    private final List<Shown.Term> fallen;
    private final Map<String, Long> references;
    private final boolean capped;
    private final long total;
    private @Nullable List<Term> terms;
    private @Nullable String text;
    private @Nullable String explanation;

    Rolled(
            Expression asked,
            List<Fall> falls,
            List<Shown.Term> fallen,
            Map<String, Long> references,
            boolean capped) {
        this.asked = asked;
        this.falls = falls;
        this.fallen = fallen;
        this.references = references.isEmpty() ? Map.of() : Collections.unmodifiableMap(references);
        this.capped = capped;
        var sum = 0L;
        for (var fall : falls) sum += fall.result().total();
        this.total = sum;
    }

    /// As sent, up to the first `#`, without the spaces before it.
    public String expression() {
        return asked.text();
    }

    /// What stood behind `#`.
    public @Nullable String comment() {
        return asked.comment();
    }

    /// Of repeated rolls the sum of all.
    public long total() {
        return total;
    }

    /// Of a roll against a number (`dc`, `vs`) that is not repeated.
    public @Nullable Outcome outcome() {
        return asked.isRepeated() ? null : falls.getFirst().result().outcome();
    }

    /// Each `@name` of the expression with the value it had.
    public Map<String, Long> references() {
        return references;
    }

    /// Whether rerolls and explosions ended because 1 000 dice had fallen.
    public boolean capped() {
        return capped;
    }

    /// Each of the rolls of `6x…`, else empty.
    public List<Repeat> repeats() {
        return asked.isRepeated() ? falls.stream().map(Fall::result).toList() : List.of();
    }

    /// One for each dice or pool atom, in the order of drawing.
    public List<Term> terms() {
        var known = terms;
        if (known == null) {
            known = Shown.Term.results(fallen);
            terms = known; // whoever else writes it meanwhile writes the same
        }
        return known;
    }

    /// The roll as a line to read, for instance `2d6kh1 [5, ~~3~~] + 1 = 6`.
    public String text() {
        var known = text;
        if (known == null) {
            known = written();
            text = known;
        }
        return known;
    }

    private String written() {
        var written = new StringBuilder(64);
        for (var fall : falls) {
            if (!written.isEmpty()) written.append("; ");
            fall.write(written);
        }
        return written.toString();
    }

    /// The same for players, for instance `2d6kh1 + 1 dc 5 → [5, ~~3~~] + 1 = 6, success by 1`.
    public String explanation() {
        var known = explanation;
        if (known == null) {
            known = Explanation.of(this, falls, asked.toString());
            explanation = known;
        }
        return known;
    }

    /// Rolls that are told alike.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rolled that
                && expression().equals(that.expression())
                && Objects.equals(comment(), that.comment())
                && references.equals(that.references)
                && capped == that.capped
                && total == that.total
                && Objects.equals(outcome(), that.outcome())
                && repeats().equals(that.repeats())
                && terms().equals(that.terms())
                && text().equals(that.text())
                && explanation().equals(that.explanation());
    }

    @Override
    public int hashCode() {
        return Objects.hash(expression(), total, text());
    }

    @Override
    public String toString() {
        return text();
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
