package rollbook.dice;

import java.util.function.Supplier;

/// Reads what stands behind the `d` of dice.
///
///     INT | "%" | "F" | "(" expr ")"
final class SidesParser {
    private final Source source;
    private final Places places;
    private final Supplier<Node.Group> group;

    SidesParser(Source source, Places places, Supplier<Node.Group> group) {
        this.source = source;
        this.places = places;
        this.group = group;
    }

    Sides read() {
        var from = source.start();
        var number = source.number();
        if (number != Source.NONE) return plain(number, from);
        if (source.accept("%")) return new Sides.Percent();
        if (source.accept("F")) return new Sides.Fate();
        if (source.comes("(")) return computed();
        source.expect("(");
        throw source.unexpected();
    }

    private Sides plain(long number, int from) {
        if (number < Sides.FEWEST || number > Sides.MOST) throw outside(source.found(from));
        return new Sides.Plain((int) number);
    }

    private Sides computed() {
        var count = group.get();
        var span = Bounds.ofCount(count, places);
        if (span.least().compareTo(Ratio.of(Sides.FEWEST)) < 0
                || span.most().compareTo(Ratio.of(Sides.MOST)) > 0) {
            throw outside(places.of(count));
        }
        return new Sides.Computed(count);
    }

    private static DiceRejected outside(Found found) {
        return DiceRejected.at(found, DiceRejection.SIDES, "a die has 2 to 1000 sides");
    }
}
