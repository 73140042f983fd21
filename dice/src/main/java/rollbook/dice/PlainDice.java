package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

record PlainDice(String text, int quantity, int sides) implements Expression {
    @Override
    public @Nullable String comment() {
        return null;
    }

    @Override
    public Range range() {
        return new Range(quantity, (long) quantity * sides);
    }

    @Override
    public Rolled roll(Faces faces) {
        var fallen = IntStream.range(0, quantity).map(_ -> faces.roll(sides)).boxed().toList();
        var dice =
                fallen.stream()
                        .map(face -> new Rolled.Die(sides, List.of(face), face, true, List.of()))
                        .toList();
        var total = fallen.stream().mapToLong(Integer::longValue).sum();
        var terms = List.of(new Rolled.Term(null, dice, List.of(), total));
        var line = text + " " + fallen + " = " + total;
        return new Rolled(text, null, total, null, Map.of(), false, List.of(), terms, line);
    }
}
