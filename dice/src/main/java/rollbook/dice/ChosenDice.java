package rollbook.dice;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What dice that are all alike come to when only some of them are kept. They lie in a row by what
/// they count: so many of the first value, so many of the next. How many of the row each value
/// takes, in how many orders that can fall, and how many of them are kept is all that matters.
final class ChosenDice {
    private final int quantity;
    private final Ranks ranks;
    private final Work work;

    /// For each number of dice that lie already: in how many ways they come to each total.
    private final List<Map<Long, BigInteger>> row = new ArrayList<>();

    private final Map<Long, BigInteger> done = new HashMap<>();
    private BigInteger left;

    /// Dice of one value.
    ///
    /// @param weight in how many ways a die comes to it
    /// @param kept what such a die counts if it is kept, in how many of those ways
    record Share(BigInteger weight, Map<Long, BigInteger> kept) {}

    private ChosenDice(int quantity, Ranks ranks, BigInteger all, Work work) {
        this.quantity = quantity;
        this.ranks = ranks;
        this.left = all;
        this.work = work;
        for (var i = 0; i < ranks.to(); i++) row.add(new HashMap<>());
        row.getFirst().put(0L, ONE);
    }

    /// @param shares from the highest value to the lowest
    static Map<Long, BigInteger> totals(int quantity, Ranks ranks, List<Share> shares, Work work) {
        var all = shares.stream().map(Share::weight).reduce(ZERO, BigInteger::add);
        if (ranks.from() == ranks.to()) return Map.of(0L, all.pow(quantity));
        var fromBelow = quantity - ranks.from() < ranks.to();
        var dice =
                new ChosenDice(quantity, fromBelow ? ranks.reversed(quantity) : ranks, all, work);
        (fromBelow ? shares.reversed() : shares).forEach(dice::lay);
        return dice.done;
    }

    private void lay(Share share) {
        left = left.subtract(share.weight);
        for (var lying = row.size() - 1; lying >= 0; lying--) {
            if (!row.get(lying).isEmpty()) lay(share, lying);
        }
    }

    /// Lays one, two, … dice of a value behind those that lie.
    private void lay(Share share, int lying) {
        var totals = row.get(lying);
        var orders = ONE;
        for (var more = 1; lying + more <= quantity; more++) {
            var end = lying + more;
            orders =
                    orders.multiply(BigInteger.valueOf(quantity - end + 1L))
                            .divide(BigInteger.valueOf(more));
            var keeps = ranks.within(end - 1, end) == 1;
            totals = times(totals, keeps ? share.kept : Map.of(0L, share.weight));
            put(end, totals, orders);
        }
    }

    /// Dice behind the last that is kept may lie as they like.
    private void put(int end, Map<Long, BigInteger> totals, BigInteger orders) {
        var last = end >= ranks.to();
        var into = last ? done : row.get(end);
        var scale = last ? orders.multiply(left.pow(quantity - end)) : orders;
        work.take(totals.size());
        if (scale.signum() == 0) return;
        totals.forEach((total, ways) -> into.merge(total, ways.multiply(scale), BigInteger::add));
    }

    private Map<Long, BigInteger> times(Map<Long, BigInteger> one, Map<Long, BigInteger> other) {
        work.take((long) one.size() * other.size());
        var product = new HashMap<Long, BigInteger>();
        one.forEach(
                (total, ways) ->
                        other.forEach(
                                (more, count) ->
                                        product.merge(
                                                total + more,
                                                ways.multiply(count),
                                                BigInteger::add)));
        return product;
    }
}
