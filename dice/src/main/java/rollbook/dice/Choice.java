package rollbook.dice;

import rollbook.dice.Modifier.End;

/// Keeps, drops and counts: what dice and the arms of a pool have in common.
final class Choice {
    private Choice() {}

    static void keep(Pieces pieces, Modifier.Keep keep) {
        var candidates = 0;
        for (var i = 0; i < pieces.size(); i++) {
            if (!pieces.kept(i)) continue;
            pieces.touch(i, keep);
            candidates++;
        }
        var other = keep.end() == End.HIGHEST ? End.LOWEST : End.HIGHEST;
        for (var excess = candidates - keep.count(); excess > 0; excess--) {
            pieces.drop(outermost(pieces, other));
        }
    }

    static void drop(Pieces pieces, Modifier.Drop drop) {
        for (var left = drop.count(); left > 0; left--) {
            var candidate = outermost(pieces, drop.end());
            if (candidate < 0) return;
            pieces.touch(candidate, drop);
            pieces.drop(candidate);
        }
    }

    static void count(Pieces pieces, Modifier modifier, Comparison when, boolean meets) {
        for (var i = 0; i < pieces.size(); i++) {
            if (!pieces.kept(i)) continue;
            pieces.touch(i, modifier);
            pieces.count(i, when.meets(pieces.shown(i)) == meets ? 1 : 0);
        }
    }

    static void deduct(Pieces pieces, Modifier.DeductFailures deduct) {
        for (var i = 0; i < pieces.size(); i++) {
            if (!pieces.kept(i) || !deduct.when().meets(pieces.shown(i))) continue;
            pieces.touch(i, deduct);
            pieces.count(i, pieces.value(i) - 1);
        }
    }

    /// The highest or lowest that is kept, of equal ones the later; −1 if there is none.
    private static int outermost(Pieces pieces, End end) {
        var found = -1;
        for (var i = 0; i < pieces.size(); i++) {
            if (!pieces.kept(i)) continue;
            if (found < 0 || reaches(pieces.value(i), pieces.value(found), end)) found = i;
        }
        return found;
    }

    private static boolean reaches(long value, long other, End end) {
        return end == End.HIGHEST ? value >= other : value <= other;
    }
}
