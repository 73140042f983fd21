package rollbook.dice;

import static java.math.BigInteger.ONE;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// In how many of equally likely ways a part of an expression comes to each value.
record Chances(TreeMap<Ratio, BigInteger> ways, BigInteger of) {
    static Chances certain(Ratio value) {
        return new Chances(new TreeMap<>(Map.of(value, ONE)), ONE);
    }

    static Chances ofWhole(Map<Long, BigInteger> ways, BigInteger of) {
        var chances = new Chances(new TreeMap<>(), of);
        ways.forEach((value, count) -> chances.add(Ratio.of(value), count));
        return chances;
    }

    /// One of several, each with its own weight; the weights add up to `of`.
    static Chances oneOf(List<Weighted> several, BigInteger of) {
        var common = several.stream().map(one -> one.chances.of).reduce(ONE, Chances::multiple);
        var mixed = new Chances(new TreeMap<>(), of.multiply(common));
        for (var one : several) {
            var scale = one.weight.multiply(common.divide(one.chances.of));
            one.chances.ways.forEach((value, count) -> mixed.add(value, count.multiply(scale)));
        }
        return mixed;
    }

    record Weighted(Chances chances, BigInteger weight) {}

    Chances mapped(UnaryOperator<Ratio> change) {
        var mapped = new Chances(new TreeMap<>(), of);
        ways.forEach((value, count) -> mapped.add(change.apply(value), count));
        return mapped;
    }

    Chances combined(Operator operator, Chances right, Work work) {
        if (operator == Operator.MINUS) {
            return combined(Operator.PLUS, right.mapped(Ratio::negated), work);
        }
        return operator == Operator.PLUS && whole() && right.whole()
                ? Packed.sum(this, right, work)
                : paired(operator::apply, right, work);
    }

    /// Each value of the one with each of the other.
    Chances paired(BinaryOperator<Ratio> operator, Chances right, Work work) {
        work.take(2L * ways.size() * right.ways.size());
        var combined = new Chances(new TreeMap<>(), of.multiply(right.of));
        ways.forEach(
                (one, times) ->
                        right.ways.forEach(
                                (other, count) ->
                                        combined.add(
                                                operator.apply(one, other),
                                                times.multiply(count))));
        return combined;
    }

    Ratio average() {
        return ways.entrySet().stream()
                .map(way -> way.getKey().times(new Ratio(way.getValue(), of)))
                .reduce(Ratio.NOTHING, Ratio::plus);
    }

    Distribution distribution() {
        var common = ways.values().stream().reduce(of, BigInteger::gcd);
        var whole =
                ways.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        way -> way.getKey().whole(),
                                        way -> way.getValue().divide(common),
                                        BigInteger::add,
                                        TreeMap::new));
        return new Distribution(whole, of.divide(common));
    }

    private boolean whole() {
        return ways.keySet().stream().allMatch(value -> value.denominator().equals(ONE));
    }

    private void add(Ratio value, BigInteger count) {
        ways.merge(value, count, BigInteger::add);
    }

    private static BigInteger multiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }
}
