package rollbook.dice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

class OddsTest {

    @Test
    void two_dice_fall_in_thirty_six_ways() {
        var distribution = distribution("2d6");
        assertThat(distribution.of()).isEqualTo(BigInteger.valueOf(36));
        assertThat(distribution.probability(7)).hasToString("1/6");
        assertThat(distribution.probability(1)).hasToString("0");
        assertThat(distribution.atLeast(10)).hasToString("1/6");
        assertThat(distribution.atLeast(2).doubleValue()).isEqualTo(1);
    }

    @Test
    void the_chance_to_reach_a_number_is_told() {
        assertThat(distribution("d20 adv + 5 dc 15").atLeast(15)).hasToString("319/400");
        assertThat(distribution("d20 + 5 dc 15").atLeast(15)).hasToString("11/20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2d6 + 3              | 10
                    4d6kh3               | 15869/1296
                    6x (4d6dl1)          | 15869/216
                    d20 adv              | 553/40
                    2d6ro<=2             | 25/3
                    4d6!o                | 49/3
                    100d1000 * 2         | 100100
                    (d100)d1000          | 101101/4
                    (2d4)d(d6+1)         | 55/4
                    4dF                  | 0
                    5d10cs>=7            | 2
                    {2d6, d8}            | 23/2
                    floor(d6 / 4 + 1/2)  | 1
                    -d6                  | -7/2
                    """)
    void the_mean_is_exact(String written, String mean) {
        var average = Notation.parse(written).average();
        assertThat(average).isInstanceOf(Exact.Known.class);
        assertThat(((Exact.Known<Ratio>) average).value()).hasToString(mean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3d6!                          | MAY_STOP
                    3d6!!                         | MAY_STOP
                    3d6!p                         | MAY_STOP
                    d6rr<=2                       | MAY_STOP
                    5x (100d6ro=1) + 100d6ro=1    | MAY_STOP
                    10x 100d6!o                   | MAY_STOP
                    3d6!okh1                      | CHOSEN_AGAIN
                    4d6kh3min2kl1                 | CHOSEN_AGAIN
                    {d6, d8}cs>2kh1cf>2           | CHOSEN_AGAIN
                    100d1000                      | TOO_MANY_WAYS
                    100d6kh50                     | TOO_MANY_WAYS
                    d1000 * d1000                 | TOO_MANY_WAYS
                    {d1000, d1000}kh1             | TOO_MANY_WAYS
                    d1000!o>1                     | TOO_MANY_WAYS
                    (d100)d(9d100+1)              | TOO_MANY_WAYS
                    """)
    void what_is_not_exact_is_not_told_but_why(String written, String obstacle) {
        assertThat(Notation.parse(written).distribution())
                .isEqualTo(new Exact.Unknown<>(Obstacle.valueOf(obstacle)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4d6kh3", "d20 adv + d4", "5d10cs>=7df=1"})
    void a_million_rolls_agree_with_the_distribution(String written) {
        var expression = Notation.parse(written);
        var faces = Faces.from(new SplittableRandom(20_261_126));
        var rolls = new ChiSquare();
        for (var i = 0; i < 1_000_000; i++) rolls.count(expression.roll(faces).total());
        var odds = probabilities(distribution(written));
        assertThat(rolls.refutes(odds, ChiSquare.ONE_IN_A_THOUSAND)).isFalse();
    }

    @Test
    void rolls_of_something_else_do_not() {
        var expression = Notation.parse("4d6dh1");
        var faces = Faces.from(new SplittableRandom(20_261_126));
        var rolls = new ChiSquare();
        for (var i = 0; i < 100_000; i++) rolls.count(expression.roll(faces).total());
        var odds = probabilities(distribution("4d6dl1"));
        assertThat(rolls.refutes(odds, ChiSquare.ONE_IN_A_THOUSAND)).isTrue();
    }

    private static Map<Long, Double> probabilities(Distribution distribution) {
        return distribution.ways().keySet().stream()
                .collect(
                        Collectors.toMap(
                                total -> total,
                                total -> distribution.probability(total).doubleValue(),
                                Double::sum,
                                TreeMap::new));
    }

    private static Distribution distribution(String written) {
        var odds = Notation.parse(written).distribution();
        assertThat(odds).isInstanceOf(Exact.Known.class);
        return ((Exact.Known<Distribution>) odds).value();
    }
}
