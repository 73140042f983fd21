package rollbook.dice;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a pool comes to: one arm after the other is put in its place among those before it, and
/// those that can't be kept any more are forgotten.
final class PoolChances {
    private final Stages stages;
    private final Ranks ranks;
    private final int size;
    private final Work work;

    PoolChances(int size, List<Modifier> modifiers, Work work) {
        this.stages = Stages.of(modifiers);
        this.ranks = Ranks.of(size, stages.choices());
        this.size = size;
        this.work = work;
    }

    Chances of(List<Chances> arms) {
        if (stages.choices().isEmpty()) return sum(arms.stream().map(this::counted).toList());
        if (!stages.before().isEmpty() && !stages.after().isEmpty()) {
            throw new Unfeasible(Obstacle.CHOSEN_AGAIN); // counting again needs what was shown
        }
        var rows = Map.of(List.<Long>of(), BigInteger.ONE);
        var of = BigInteger.ONE;
        for (var arm : arms) {
            rows = with(rows, counted(arm));
            of = of.multiply(arm.of());
        }
        return totals(rows, of);
    }

    private Chances sum(List<Chances> arms) {
        return arms.stream()
                .reduce((left, right) -> left.combined(Operator.PLUS, right, work))
                .orElseThrow();
    }

    private Chances counted(Chances arm) {
        return arm.mapped(value -> Ratio.of(counted(value.whole(), stages.before())));
    }

    private static long counted(long value, List<Modifier> modifiers) {
        var piece = DieState.fallen(value);
        for (var modifier : modifiers) piece = piece.counted(modifier);
        return piece.value();
    }

    private Map<List<Long>, BigInteger> with(Map<List<Long>, BigInteger> rows, Chances arm) {
        work.take(2L * rows.size() * arm.ways().size());
        var longer = new HashMap<List<Long>, BigInteger>();
        rows.forEach(
                (row, ways) ->
                        arm.ways()
                                .forEach(
                                        (value, count) ->
                                                longer.merge(
                                                        with(row, value.whole()),
                                                        ways.multiply(count),
                                                        BigInteger::add)));
        return longer;
    }

    /// From the highest to the lowest.
    private List<Long> with(List<Long> row, long value) {
        var longer = new ArrayList<>(row);
        longer.add(value);
        longer.sort(Collections.reverseOrder());
        if (ranks.from() == 0 && longer.size() > ranks.to()) longer.removeLast();
        if (ranks.to() == size && longer.size() > size - ranks.from()) longer.removeFirst();
        return longer;
    }

    private Chances totals(Map<List<Long>, BigInteger> rows, BigInteger of) {
        var totals = new TreeMap<Long, BigInteger>();
        rows.forEach((row, ways) -> totals.merge(total(row), ways, BigInteger::add));
        return Chances.ofWhole(totals, of);
    }

    private long total(List<Long> row) {
        var from = row.size() < size && ranks.from() > 0 ? 0 : ranks.from();
        return row.subList(from, from + ranks.to() - ranks.from()).stream()
                .mapToLong(value -> counted(value, stages.after()))
                .sum();
    }
}
