package rollbook.dice;

import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How likely each total of an expression is, exactly.
///
/// @param ways for each total that can fall, in how many of all ways it does
/// @param of how many ways there are, each as likely as any other
public record Distribution(SortedMap<Long, BigInteger> ways, BigInteger of) {
    public Distribution {
        ways = Collections.unmodifiableSortedMap(new TreeMap<>(ways));
    }

    /// From 0 to 1.
    public Ratio probability(long total) {
        return new Ratio(ways.getOrDefault(total, BigInteger.ZERO), of);
    }

    /// How likely it is that the total reaches a number, such as that of `dc 15`.
    public Ratio atLeast(long total) {
        return new Ratio(
                ways.tailMap(total).values().stream().reduce(BigInteger.ZERO, BigInteger::add), of);
    }

    /// The mean of all totals, each weighed by how likely it is.
    public Ratio average() {
        var sum =
                ways.entrySet().stream()
                        .map(way -> way.getValue().multiply(BigInteger.valueOf(way.getKey())))
                        .reduce(BigInteger.ZERO, BigInteger::add);
        return new Ratio(sum, of);
    }
}
