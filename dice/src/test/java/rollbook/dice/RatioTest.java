package rollbook.dice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigInteger;

class RatioTest {
    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 1",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -1",
        "-9223372036854775808, -9223372036854775808",
        "4294967296, 2147483648",
        "3037000500, 3037000500",
        "-3, 7"
    })
    void sums_products_and_opposites_are_exact_beyond_64_bits(BigInteger one, BigInteger other) {
        var left = new Ratio(one, BigInteger.ONE);
        var right = new Ratio(other, BigInteger.ONE);
        assertThat(left.plus(right)).hasToString(one.add(other).toString());
        assertThat(left.minus(right)).hasToString(one.subtract(other).toString());
        assertThat(left.times(right)).hasToString(one.multiply(other).toString());
        assertThat(left.negated().negated()).isEqualTo(left).hasSameHashCodeAs(left);
        assertThat(left.compareTo(right)).isEqualTo(one.compareTo(other));
    }
}
