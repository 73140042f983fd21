package rollbook.dice;

import java.math.BigInteger;
import java.util.TreeMap;

/// Adds up what is rolled independently: the counts of each side are laid out as the digits of one
/// long number, and those numbers are multiplied. (Kronecker's substitution.)
final class Packed {
    private static final long LONGEST = 1_000_000;

    private final int width;

    /// @param most as large as no digit becomes
    private Packed(BigInteger most) {
        this.width = most.bitLength() / Byte.SIZE + 1;
    }

    static Chances sum(Chances one, Chances other, Work work) {
        var of = one.of().multiply(other.of());
        var packed = new Packed(of);
        var most = Math.addExact(spread(one), spread(other));
        packed.require(most, work);
        var product = packed.number(one).multiply(packed.number(other));
        return packed.chances(product, least(one).plus(least(other)), of);
    }

    static Chances power(Chances one, int times, Work work) {
        if (times == 0) return Chances.certain(Ratio.NOTHING);
        var of = one.of().pow(times);
        var packed = new Packed(of);
        packed.require(Math.multiplyExact(spread(one), times), work);
        var power = packed.number(one).pow(times);
        return packed.chances(power, least(one).times(Ratio.of(times)), of);
    }

    /// What the multiplication will cost grows faster than the length of the numbers.
    private void require(long spread, Work work) {
        if (spread > LONGEST) throw new Unfeasible(Obstacle.TOO_MANY_WAYS);
        var bytes = (spread + 1) * width;
        work.take((long) (Math.pow((double) bytes, 1.4) / 250) + spread);
    }

    private BigInteger number(Chances chances) {
        var bytes = new byte[Math.toIntExact((spread(chances) + 1) * width)];
        var least = least(chances);
        chances.ways()
                .forEach(
                        (value, count) -> {
                            var digits = count.toByteArray();
                            var place = value.minus(least).whole() * width;
                            var end = Math.toIntExact(bytes.length - place);
                            System.arraycopy(digits, 0, bytes, end - digits.length, digits.length);
                        });
        return new BigInteger(1, bytes);
    }

    private Chances chances(BigInteger number, Ratio least, BigInteger of) {
        var chances = new Chances(new TreeMap<>(), of);
        var bytes = number.toByteArray();
        var value = least;
        for (var end = bytes.length; end > 0; end -= width) {
            var from = Math.max(0, end - width);
            var count = new BigInteger(1, bytes, from, end - from);
            if (count.signum() > 0) chances.ways().put(value, count);
            value = value.plus(Ratio.of(1));
        }
        return chances;
    }

    private static Ratio least(Chances chances) {
        return chances.ways().firstKey();
    }

    private static long spread(Chances chances) {
        var spread = chances.ways().lastKey().minus(least(chances)).numerator();
        if (spread.bitLength() > Integer.SIZE) throw new Unfeasible(Obstacle.TOO_MANY_WAYS);
        return spread.longValueExact();
    }
}
