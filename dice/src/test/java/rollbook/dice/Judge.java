package rollbook.dice;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Holds one input against everything that the notation promises of any input.
final class Judge {
    private static final References KNOWN = Map.of("level", 3L, "str.mod", -1L)::get;

    private final RandomGenerator random;
    private final Faces faces;
    private long accepted;
    private long known;

    Judge(RandomGenerator random) {
        this.random = random;
        this.faces = Faces.from(random);
    }

    /// How many inputs were expressions.
    long accepted() {
        return accepted;
    }

    /// Of how many expressions the distribution was known.
    long known() {
        return known;
    }

    void judge(String input) {
        try {
            var expression = Notation.parse(input, KNOWN);
            accepted++;
            judge(expression);
        } catch (DiceRejected rejected) {
            judge(input, rejected);
        }
    }

    private static void judge(String input, DiceRejected rejected) {
        var length = input.codePointCount(0, Math.min(input.length(), 2 * Notation.LONGEST));
        require(rejected.column() >= 1, "a column from 1");
        require(rejected.column() <= length + 1, "a column within the text");
        require(!rejected.found().isBlank(), "something found");
        var syntax = rejected.reason() == DiceRejection.SYNTAX;
        require(syntax != rejected.expected().isEmpty(), "something expected");
        require(rejected.reason() != DiceRejection.REFUSED || rejected.hint() != null, "a hint");
    }

    private void judge(Expression expression) {
        var printed = expression.toString();
        var again = Notation.parse(printed, KNOWN);
        require(again.check().equals(expression.check()), "what is printed reads the same");
        require(again.describe().equals(expression.describe()), "one description");
        judgeRoll(expression, faces);
        if (random.nextInt(20) == 0) {
            judgeRoll(expression, _ -> 1);
            judgeRoll(expression, sides -> sides);
        }
        if (random.nextInt(50) == 0) judgeOdds(expression);
    }

    private void judgeRoll(Expression expression, Faces source) {
        var fallen = new ArrayList<Integer>();
        var rolled =
                expression.roll(
                        sides -> {
                            fallen.add(source.roll(sides));
                            return fallen.getLast();
                        });
        require(fallen.size() <= Notation.MOST_DICE, "at most a thousand dice");
        requireWithin(expression, rolled.total());
        var told = Rolled.dice(rolled.terms()).mapToInt(die -> die.faces().size()).sum();
        require(told == fallen.size(), "every face is told");
        Rolled.dice(rolled.terms()).forEach(Judge::requireReason);
        var recorded = Faces.of(fallen.stream().mapToInt(Integer::intValue).toArray());
        require(expression.roll(recorded).equals(rolled), "the same faces, the same roll");
    }

    private static void requireReason(Rolled.Die die) {
        require(die.kept() || !die.by().isEmpty(), "what is dropped is dropped by something");
    }

    private static void requireWithin(Expression expression, long total) {
        var range = expression.range();
        require(range.min() <= total && total <= range.max(), "a total within the range");
    }

    private void judgeOdds(Expression expression) {
        if (expression.distribution() instanceof Exact.Known(var odds)) {
            known++;
            var sum = odds.ways().values().stream().reduce(BigInteger.ZERO, BigInteger::add);
            require(sum.equals(odds.of()), "probabilities that are one together");
            odds.ways().keySet().forEach(total -> requireWithin(expression, total));
            var average = new Exact.Known<>(odds.average());
            require(expression.average().equals(average), "one average");
        }
    }

    private static void require(boolean held, String promise) {
        if (!held) throw new AssertionError("not held: " + promise);
    }
}
