package rollbook.dice;

import static rollbook.dice.DiceRejection.REFUSED;

import org.jspecify.annotations.Nullable;

import rollbook.dice.Comparison.Relation;

import java.math.BigInteger;
import java.util.List;

/// Refuses what other notations read each in its own way, and says what to write instead.
final class Refusals {
    private static final List<Relation> RELATIONS = List.of(Relation.values());

    private final Source source;

    Refusals(Source source) {
        this.source = source;
    }

    /// What `r` repeats, and when it stops.
    void reroll() {
        if (!source.comes("r") || source.comes("rr") || source.comes("ro")) return;
        var found = source.next();
        source.accept("r");
        var relation = relation();
        var condition = (relation == null ? Relation.EQUAL : relation).symbol() + number(1);
        throw DiceRejected.hinting(
                found,
                REFUSED,
                "r does not say how often dice are rerolled",
                "write rr" + condition + " to reroll while, or ro" + condition + " to reroll once");
    }

    /// What `>=7` behind dice means.
    void comparison() {
        var start = source.start();
        var relation = relation();
        if (relation == null) {
            source.returnTo(start);
            return;
        }
        var number = number(5);
        throw DiceRejected.hinting(
                source.found(start),
                REFUSED,
                "a comparison does not say what is compared",
                "write cs"
                        + (relation.symbol() + number + " right behind the dice to count them")
                        + target(relation, number));
    }

    private static String target(Relation relation, BigInteger number) {
        return switch (relation) {
            case AT_LEAST -> ", or dc " + number + " to compare the total";
            case MORE -> ", or dc " + number.add(BigInteger.ONE) + " to compare the total";
            case AT_MOST, LESS, EQUAL -> "";
        };
    }

    private @Nullable Relation relation() {
        for (var relation : RELATIONS) if (source.accept(relation.symbol())) return relation;
        return null;
    }

    private BigInteger number(long unsaid) {
        var from = source.start();
        var number = source.number() == Source.NONE ? Long.toString(unsaid) : source.since(from);
        return new BigInteger(number);
    }
}
