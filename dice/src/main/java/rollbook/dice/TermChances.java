package rollbook.dice;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a term of dice comes to, with so many dice of so many sides.
final class TermChances {
    private final Stages stages;
    private final Work work;

    TermChances(List<Modifier> modifiers, Work work) {
        this.stages = Stages.of(modifiers);
        this.work = work;
    }

    /// Of a single die, where all are alike.
    Ratio average(long sides) {
        return die(sides).total().average();
    }

    private DieChances die(long sides) {
        work.take(sides);
        return DieChances.fallen(sides).after(stages.before(), work);
    }

    Chances of(int quantity, long sides) {
        var die = die(sides);
        if (stages.choices().isEmpty()) return Packed.power(die.total(), quantity, work);
        if (!die.single()) throw new Unfeasible(Obstacle.CHOSEN_AGAIN);
        var values = new TreeSet<Long>(Comparator.reverseOrder());
        die.ways().keySet().forEach(dice -> values.add(dice.getFirst().value()));
        var shares = values.stream().map(value -> share(die.only(value))).toList();
        var ranks = Ranks.of(quantity, stages.choices());
        var totals = ChosenDice.totals(quantity, ranks, shares, work);
        return Chances.ofWhole(totals, sum(totals));
    }

    private ChosenDice.Share share(DieChances dice) {
        var kept = whole(dice.after(stages.after(), work).total());
        return new ChosenDice.Share(sum(kept), kept);
    }

    private static Map<Long, BigInteger> whole(Chances chances) {
        return chances.ways().entrySet().stream()
                .collect(Collectors.toMap(way -> way.getKey().whole(), Map.Entry::getValue));
    }

    private static BigInteger sum(Map<Long, BigInteger> ways) {
        return ways.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
