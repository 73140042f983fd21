package rollbook.dice;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.TWO;
import static java.math.BigInteger.ZERO;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// An exact fraction in lowest terms, such as a probability; the denominator is positive. Numbers
/// in an expression are small, but what stands between two of them need not be.
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    static final Ratio NOTHING = of(0);

    public Ratio {
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
        if (!denominator.equals(ONE)) {
            var common = numerator.gcd(denominator);
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    private boolean isWhole() {
        return denominator.equals(ONE);
    }

    static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), ONE);
    }

    Ratio plus(Ratio other) {
        if (isWhole() && other.isWhole()) return new Ratio(numerator.add(other.numerator), ONE);
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    Ratio times(Ratio other) {
        if (isWhole() && other.isWhole()) {
            return new Ratio(numerator.multiply(other.numerator), ONE);
        }
        return new Ratio(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Ratio over(Ratio divisor) {
        return new Ratio(
                numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    Ratio modulo(Ratio divisor) {
        return minus(divisor.times(over(divisor).floor()));
    }

    Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    Ratio absolute() {
        return numerator.signum() < 0 ? negated() : this;
    }

    Ratio floor() {
        if (isWhole()) return this;
        var parts = numerator.divideAndRemainder(denominator);
        return new Ratio(parts[1].signum() < 0 ? parts[0].subtract(ONE) : parts[0], ONE);
    }

    Ratio ceiling() {
        return negated().floor().negated();
    }

    /// The nearest whole number, a half away from zero.
    Ratio rounded() {
        var nearest = absolute().plus(new Ratio(ONE, TWO)).floor();
        return numerator.signum() < 0 ? nearest.negated() : nearest;
    }

    Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    boolean isZero() {
        return numerator.equals(ZERO);
    }

    /// Whether the whole numbers around it are numbers of 64 bits.
    boolean fits() {
        if (isWhole()) return numerator.bitLength() < Long.SIZE;
        return floor().numerator.bitLength() < Long.SIZE
                && ceiling().numerator.bitLength() < Long.SIZE;
    }

    /// Its value, where it is known to be a whole number of 64 bits.
    long whole() {
        if (!denominator.equals(ONE)) throw new ArithmeticException(this + " is a fraction");
        return numerator.longValueExact();
    }

    /// The nearest number of 64 bits with a floating point.
    public double doubleValue() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }

    /// For instance `7/2`, or `3` if it is whole.
    @Override
    public String toString() {
        return denominator.equals(ONE) ? numerator.toString() : numerator + "/" + denominator;
    }

    @Override
    public int compareTo(Ratio other) {
        if (denominator.equals(other.denominator)) return numerator.compareTo(other.numerator);
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }
}
