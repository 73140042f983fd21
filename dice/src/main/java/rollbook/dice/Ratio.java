package rollbook.dice;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.TWO;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Objects;

/// An exact fraction in lowest terms, such as a probability; the denominator is positive. Numbers
/// in an expression are small, but what stands between two of them need not be.
public final class Ratio implements Comparable<Ratio> {
    static final Ratio NOTHING = of(0);

    /// The value, where it is a whole number of 64 bits; nearly all are, and cost little.
    private final long small;

    private final @Nullable Terms large;

    private record Terms(BigInteger numerator, BigInteger denominator) {}

    /// The fraction in lowest terms.
    ///
    /// @param denominator not zero
    public Ratio(BigInteger numerator, BigInteger denominator) {
        var common = denominator.equals(ONE) ? ONE : numerator.gcd(denominator);
        var divisor = denominator.signum() < 0 ? common.negate() : common;
        var lowest = new Terms(numerator.divide(divisor), denominator.divide(divisor));
        var isSmall = lowest.denominator.equals(ONE) && isSmall(lowest.numerator);
        this.small = isSmall ? lowest.numerator.longValue() : 0;
        this.large = isSmall ? null : lowest;
    }

    private Ratio(long small) {
        this.small = small;
        this.large = null;
    }

    static Ratio of(long whole) {
        return new Ratio(whole);
    }

    private static boolean isSmall(BigInteger number) {
        return number.bitLength() < Long.SIZE;
    }

    /// In lowest terms; it carries the sign.
    public BigInteger numerator() {
        return large == null ? BigInteger.valueOf(small) : large.numerator;
    }

    /// In lowest terms, from 1.
    public BigInteger denominator() {
        return large == null ? ONE : large.denominator;
    }

    boolean isWhole() {
        return large == null || large.denominator.equals(ONE);
    }

    private boolean areSmall(Ratio other) {
        return large == null && other.large == null;
    }

    Ratio plus(Ratio other) {
        var sum = small + other.small;
        var overflown = ((small ^ sum) & (other.small ^ sum)) < 0;
        if (areSmall(other) && !overflown) return of(sum);
        return new Ratio(
                numerator()
                        .multiply(other.denominator())
                        .add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    Ratio times(Ratio other) {
        var product = small * other.small;
        var overflown = Math.multiplyHigh(small, other.small) != product >> (Long.SIZE - 1);
        if (areSmall(other) && !overflown) return of(product);
        return new Ratio(
                numerator().multiply(other.numerator()),
                denominator().multiply(other.denominator()));
    }

    Ratio over(Ratio divisor) {
        return new Ratio(
                numerator().multiply(divisor.denominator()),
                denominator().multiply(divisor.numerator()));
    }

    Ratio modulo(Ratio divisor) {
        return minus(divisor.times(over(divisor).floor()));
    }

    Ratio negated() {
        if (large == null && small != Long.MIN_VALUE) return of(-small);
        return new Ratio(numerator().negate(), denominator());
    }

    Ratio absolute() {
        return signum() < 0 ? negated() : this;
    }

    int signum() {
        return large == null ? Long.signum(small) : large.numerator.signum();
    }

    Ratio floor() {
        if (isWhole()) return this;
        var parts = numerator().divideAndRemainder(denominator());
        return new Ratio(parts[1].signum() < 0 ? parts[0].subtract(ONE) : parts[0], ONE);
    }

    Ratio ceiling() {
        return negated().floor().negated();
    }

    /// The nearest whole number, a half away from zero.
    Ratio rounded() {
        var nearest = absolute().plus(new Ratio(ONE, TWO)).floor();
        return signum() < 0 ? nearest.negated() : nearest;
    }

    Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    boolean isZero() {
        return signum() == 0;
    }

    /// Whether the whole numbers around it are numbers of 64 bits.
    boolean fits() {
        return large == null || (isSmall(floor().numerator()) && isSmall(ceiling().numerator()));
    }

    /// Its value, where it is known to be a whole number of 64 bits.
    long whole() {
        if (!isWhole()) throw new ArithmeticException(this + " is a fraction");
        return large == null ? small : large.numerator.longValueExact();
    }

    /// The nearest number of 64 bits with a floating point.
    public double doubleValue() {
        return new BigDecimal(numerator())
                .divide(new BigDecimal(denominator()), MathContext.DECIMAL128)
                .doubleValue();
    }

    /// For instance `7/2`, or `3` if it is whole.
    @Override
    public String toString() {
        if (large == null) return Long.toString(small);
        return isWhole() ? numerator().toString() : numerator() + "/" + denominator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ratio that
                && small == that.small
                && Objects.equals(large, that.large);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(small) + Objects.hashCode(large);
    }

    @Override
    public int compareTo(Ratio other) {
        if (areSmall(other)) return Long.compare(small, other.small);
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }
}
