package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Reads what belongs to a modifier. No space stands inside a modifier.
final class ArgumentParser {
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
        if (number == Source.NONE) return 1;
        if (number == 0) {
            throw DiceRejected.expecting(source.found(from), List.of("a number from 1"));
        }
        return (int) Math.min(number, Notation.MOST_DICE);
    }

    long bound() {
        var from = source.position();
        var number = number();
        if (source.beyond()) {
            throw DiceRejected.at(
                    source.found(from),
                    DiceRejection.TOO_LARGE,
                    "a number is at most 9223372036854775807");
        }
        return number;
    }

    Comparison comparison() {
        var comparison = optionalComparison();
        if (comparison == null) throw source.unexpected();
        return comparison;
    }

    @Nullable Comparison optionalComparison() {
        for (var relation : RELATIONS) {
            if (source.acceptHere(relation.symbol())) {
                return new Comparison(relation, number());
            }
        }
        return null;
    }

    private long number() {
        var number = source.numberHere();
        if (number == Source.NONE) throw source.unexpected();
        return number;
    }
}
