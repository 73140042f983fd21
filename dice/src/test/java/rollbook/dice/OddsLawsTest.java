package rollbook.dice;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

import java.math.BigInteger;
import java.util.TreeMap;

class OddsLawsTest {
    private static final int MOST_WAYS = 5_000;

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @Domain(SmallExpressions.class)
    void the_distribution_is_that_of_every_way_the_dice_can_fall(@ForAll String written) {
        var expression = Notation.parse(written);
        if (!(expression.distribution() instanceof Exact.Known(var distribution))) return;
        var ways = EveryWay.of(expression, MOST_WAYS);
        Statistics.label("tried").collect(ways.isPresent());
        if (ways.isEmpty()) return;
        var told = new TreeMap<Long, Ratio>();
        distribution.ways().keySet().forEach(t -> told.put(t, distribution.probability(t)));
        assertThat(told).isEqualTo(ways.get());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Domain(WrittenExpressions.class)
    void the_probabilities_of_all_totals_are_one_together(@ForAll String written) {
        var distribution = distribution(parsed(written));
        var sum = distribution.ways().values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(sum).isEqualTo(distribution.of());
        assertThat(distribution.ways().values()).allMatch(ways -> ways.signum() > 0);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Domain(WrittenExpressions.class)
    void every_total_that_can_fall_lies_within_the_range(@ForAll String written) {
        var expression = parsed(written);
        var ways = distribution(expression).ways();
        assertThat(ways.firstKey()).isGreaterThanOrEqualTo(expression.range().min());
        assertThat(ways.lastKey()).isLessThanOrEqualTo(expression.range().max());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Domain(WrittenExpressions.class)
    void the_average_is_that_of_the_distribution(@ForAll String written) {
        var expression = parsed(written);
        assertThat(expression.average())
                .isEqualTo(new Exact.Known<>(distribution(expression).average()));
    }

    private static Expression parsed(String written) {
        try {
            return Notation.parse(written);
        } catch (DiceRejected rejected) {
            Assume.that(false);
            throw rejected;
        }
    }

    private static Distribution distribution(Expression expression) {
        var odds = expression.distribution();
        Assume.that(odds instanceof Exact.Known);
        return ((Exact.Known<Distribution>) odds).value();
    }
}
