package rollbook.dice;

import java.util.ArrayList;
import java.util.List;

/// A die on the table, with all it showed.
final class FallenDie extends Piece {
    private final int penalty;
    private int face;

    /// What it showed before its last face; most dice show a single one.
    private List<Integer> earlier = List.of();

    /// The first of the faces that count; those before it were rerolled.
    private int first;

    /// @param penalty what it counts less than it shows
    FallenDie(int face, int penalty) {
        this.penalty = penalty;
        this.face = face;
        show(face - penalty);
    }

    int face() {
        return face;
    }

    void reroll(int further) {
        add(further);
        first = earlier.size();
        show(further - penalty);
    }

    void compound(int further) {
        add(further);
        show(shown() + further);
    }

    private void add(int further) {
        if (earlier.isEmpty()) earlier = new ArrayList<>();
        earlier.add(face);
        face = further;
    }

    private List<Integer> faces() {
        if (earlier.isEmpty()) return List.of(face);
        var faces = new ArrayList<>(earlier);
        faces.add(face);
        return faces;
    }

    Rolled.Die result(int sides) {
        return new Rolled.Die(sides, faces(), value(), kept(), by());
    }

    /// Rerolled faces and dropped dice are struck; an arrow leads to what a face counts instead.
    void write(StringBuilder text) {
        var faces = faces();
        for (var i = 0; i < first; i++) text.append("~~").append(faces.get(i)).append("~~ ");
        if (!kept()) text.append("~~");
        var sum = 0L;
        for (var i = first; i < faces.size(); i++) {
            if (i > first) text.append('+');
            text.append(faces.get(i));
            sum += faces.get(i);
        }
        if (sum != value()) text.append('→').append(value());
        if (!kept()) text.append("~~");
    }
}
