package rollbook.dice;

import java.util.ArrayList;
import java.util.List;

/// A die on the table, with all it showed.
final class FallenDie extends Piece {
    private final int sides;
    private final int penalty;
    private List<Integer> faces;
    private int face;

    /// The first of the faces that count; those before it were rerolled.
    private int first;

    /// @param penalty what it counts less than it shows
    FallenDie(int sides, int face, int penalty) {
        this.sides = sides;
        this.penalty = penalty;
        this.face = face;
        this.faces = List.of(face);
        show(face - penalty);
    }

    int face() {
        return face;
    }

    void reroll(int further) {
        first = faces.size();
        add(further);
        show(further - penalty);
    }

    void compound(int further) {
        add(further);
        show(shown() + further);
    }

    /// Most dice show a single face, which needs no list that grows.
    private void add(int further) {
        if (faces.size() == 1) faces = new ArrayList<>(faces);
        faces.add(further);
        face = further;
    }

    Rolled.Die result() {
        return new Rolled.Die(sides, faces, value(), kept(), by());
    }

    /// Rerolled faces and dropped dice are struck; an arrow leads to what a face counts instead.
    void write(StringBuilder text) {
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
