package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.List;

/// Reads what belongs to a modifier. No space stands inside a modifier.
final class ArgumentParser {
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private static final List<Comparison.Relation> RELATIONS =
            List.of(Comparison.Relation.values());

    private final Source source;

    ArgumentParser(Source source) {
        this.source = source;
    }

    /// How many dice; one if nothing is said. More than can fall are as many as fall.
    int count() {
        var from = source.position();
        var number = source.numberHere();
        if (number == null) return 1;
        if (number.signum() == 0) {
            throw DiceRejected.expecting(source.found(from), List.of("a number from 1"));
        }
        return number.min(BigInteger.valueOf(Notation.MOST_DICE)).intValue();
    }

    long bound() {
        var from = source.position();
        var number = number();
        if (number.compareTo(LARGEST) > 0) {
            throw DiceRejected.at(
                    source.found(from),
                    DiceRejection.TOO_LARGE,
                    "a number is at most 9223372036854775807");
        }
        return number.longValue();
    }

    Comparison comparison() {
        var comparison = optionalComparison();
        if (comparison == null) throw source.unexpected();
        return comparison;
    }

    @Nullable Comparison optionalComparison() {
        for (var relation : RELATIONS) {
            if (source.acceptHere(relation.symbol())) {
                return new Comparison(relation, number().min(LARGEST).longValue());
            }
        }
        return null;
    }

    private BigInteger number() {
        var number = source.numberHere();
        if (number == null) throw source.unexpected();
        return number;
    }
}
