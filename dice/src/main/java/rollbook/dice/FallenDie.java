package rollbook.dice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A die on the table, with all it showed.
final class FallenDie extends Piece {
    private final int sides;
    private final int penalty;
    private final List<Integer> faces = new ArrayList<>();

    /// The first of the faces that count; those before it were rerolled.
    private int first;

    /// @param penalty what it counts less than it shows
    FallenDie(int sides, int face, int penalty) {
        this.sides = sides;
        this.penalty = penalty;
        faces.add(face);
        show(face - penalty);
    }

    int face() {
        return faces.getLast();
    }

    void reroll(int face) {
        first = faces.size();
        faces.add(face);
        show(face - penalty);
    }

    void compound(int face) {
        faces.add(face);
        show(shown() + face);
    }

    Rolled.Die result() {
        return new Rolled.Die(sides, faces, value(), kept(), by());
    }

    /// Rerolled faces and dropped dice are struck; an arrow leads to what a face counts instead.
    String text() {
        var before = faces.subList(0, first).stream().map(face -> "~~" + face + "~~ ");
        return before.collect(Collectors.joining())
                + (kept() ? counting() : "~~" + counting() + "~~");
    }

    private String counting() {
        var counting = faces.subList(first, faces.size());
        var shown = counting.stream().map(String::valueOf).collect(Collectors.joining("+"));
        var sum = counting.stream().mapToLong(Integer::longValue).sum();
        return sum == value() ? shown : shown + "→" + value();
    }
}
