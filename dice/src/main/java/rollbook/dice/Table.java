package rollbook.dice;

/// Where dice fall: asks for faces and counts how many further dice may still follow.
final class Table {
    private final Faces faces;
    private int spare;
    private boolean capped;

    /// @param spare how many dice rerolls and explosions may draw
    Table(Faces faces, int spare) {
        this.faces = faces;
        this.spare = spare;
    }

    int draw(int sides) {
        return sides == Rolled.Die.FATE ? face(3) - 2 : face(sides);
    }

    /// Whether one more die may fall for a reroll or an explosion; takes it from the store.
    boolean spares() {
        if (spare == 0) {
            capped = true;
            return false;
        }
        spare--;
        return true;
    }

    boolean capped() {
        return capped;
    }

    private int face(int sides) {
        var face = faces.roll(sides);
        if (face < 1 || face > sides) {
            throw new IllegalStateException("a die of " + sides + " sides showed " + face);
        }
        return face;
    }
}
