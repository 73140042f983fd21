package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Dice on the table, with all they showed.
final class FallenDice extends Pieces {
    /// The last that each showed.
    private int[] faces;

    /// Nothing while each is taken for its last face.
    private long @Nullable [] shown;

    /// Nothing while all show their only face and count it in full.
    private @Nullable Past @Nullable [] pasts;

    /// What is to be told only of a die that fell again, or counts less than it shows.
    private static final class Past {
        /// The faces before the last.
        private final List<Integer> earlier = new ArrayList<>();

        /// The first of the faces that count; those before it were rerolled.
        private int first;

        /// What the die counts less than it shows.
        private int penalty;

        void writeRerolled(StringBuilder text) {
            for (var face : earlier.subList(0, first)) text.append("~~").append(face).append("~~ ");
        }

        /// Returns their sum.
        int writeAdded(StringBuilder text) {
            var sum = 0;
            for (var face : earlier.subList(first, earlier.size())) {
                sum += face;
                text.append(face.intValue()).append('+');
            }
            return sum;
        }
    }

    FallenDice(int expected) {
        this(expected, new Touch());
    }

    private FallenDice(int expected, Touch untouched) {
        super(untouched);
        this.faces = new int[expected];
    }

    /// None yet, but room for the same dice and for what may follow some of them.
    FallenDice emptied() {
        return new FallenDice(size() + size() / 4 + 4, untouched());
    }

    void fall(int face) {
        var i = size();
        if (i == faces.length) grow(2 * i + 1);
        faces[i] = face;
        if (shown != null) shown[i] = face;
        added(face);
    }

    /// What the last one counts less than it shows.
    void penalize(int penalty) {
        var last = size() - 1;
        past(last).penalty = penalty;
        show(last, faces[last] - penalty);
    }

    /// Takes over some of others, with all that happened to them.
    void take(FallenDice others, int from, int to) {
        var here = size();
        var many = to - from;
        if (here + many > faces.length) grow(2 * (here + many));
        System.arraycopy(others.faces, from, faces, here, many);
        add(others, from, to);
        if (shown != null || others.shown != null)
            System.arraycopy(others.shown(), from, shown(), here, many);
        if (others.pasts != null) System.arraycopy(others.pasts, from, pasts(), here, many);
    }

    @Override
    void grow(int room) {
        super.grow(room);
        faces = Arrays.copyOf(faces, room);
        if (shown != null) shown = Arrays.copyOf(shown, room);
        if (pasts != null) pasts = Arrays.copyOf(pasts, room);
    }

    @Override
    int room() {
        return faces.length;
    }

    int face(int i) {
        return faces[i];
    }

    @Override
    long shown(int i) {
        return shown == null ? faces[i] : shown[i];
    }

    /// What one counts by what it shows.
    void show(int i, long amount) {
        shown()[i] = amount;
        showed(i, amount);
    }

    private long[] shown() {
        if (shown == null) {
            shown = new long[faces.length];
            for (var i = 0; i < size(); i++) shown[i] = faces[i];
        }
        return shown;
    }

    void reroll(int i, int further) {
        var past = past(i);
        past.earlier.add(faces[i]);
        past.first = past.earlier.size();
        faces[i] = further;
        show(i, further - past.penalty);
    }

    void compound(int i, int further) {
        var together = shown(i) + further;
        past(i).earlier.add(faces[i]);
        faces[i] = further;
        show(i, together);
    }

    private Past past(int i) {
        var known = pasts()[i];
        if (known == null) {
            known = new Past();
            pasts()[i] = known;
        }
        return known;
    }

    private @Nullable Past[] pasts() {
        if (pasts == null) pasts = new Past[faces.length];
        return pasts;
    }

    private List<Integer> faces(int i) {
        var past = pasts == null ? null : pasts[i];
        if (past == null) return List.of(faces[i]);
        var all = new ArrayList<>(past.earlier);
        all.add(faces[i]);
        return all;
    }

    List<Rolled.Die> results(int sides) {
        var results = new ArrayList<Rolled.Die>(size());
        for (var i = 0; i < size(); i++) {
            results.add(new Rolled.Die(sides, faces(i), value(i), kept(i), by(i)));
        }
        return results;
    }

    /// Rerolled faces and dropped dice are struck; an arrow leads to what a face counts instead.
    void write(StringBuilder text, int i) {
        var past = pasts == null ? null : pasts[i];
        if (past != null) past.writeRerolled(text);
        if (!kept(i)) text.append("~~");
        var sum = faces[i] + (past == null ? 0 : past.writeAdded(text));
        text.append(faces[i]);
        if (sum != value(i)) text.append('→').append(value(i));
        if (!kept(i)) text.append("~~");
    }
}
