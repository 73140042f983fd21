package rollbook.dice;

import java.math.BigInteger;
import java.util.function.Supplier;

/// Reads what stands behind the `d` of dice.
///
///     INT | "%" | "F" | "(" expr ")"
final class SidesParser {
    private final Source source;
    private final Supplier<Node.Group> group;

    SidesParser(Source source, Supplier<Node.Group> group) {
        this.source = source;
        this.group = group;
    }

    Sides read() {
        var column = source.nextColumn();
        var number = source.number();
        if (number != null) return plain(number, column);
        if (source.accept("%")) return new Sides.Percent();
        if (source.accept("F")) return new Sides.Fate();
        if (source.comes("(")) return computed(column);
        source.expect("(");
        throw source.unexpected();
    }

    private static Sides plain(BigInteger number, int column) {
        if (number.compareTo(BigInteger.valueOf(Sides.FEWEST)) < 0
                || number.compareTo(BigInteger.valueOf(Sides.MOST)) > 0) {
            throw outside(column);
        }
        return new Sides.Plain(number.intValue());
    }

    private Sides computed(int column) {
        var count = group.get();
        var span = Bounds.ofCount(count);
        if (span.least().compareTo(Ratio.of(Sides.FEWEST)) < 0
                || span.most().compareTo(Ratio.of(Sides.MOST)) > 0) {
            throw outside(column);
        }
        return new Sides.Computed(count);
    }

    private static DiceRejected outside(int column) {
        return DiceRejected.at(column, DiceRejection.SIDES, "a die has 2 to 1000 sides");
    }
}
