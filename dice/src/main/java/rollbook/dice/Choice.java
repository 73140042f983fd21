package rollbook.dice;

import rollbook.dice.Modifier.End;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Keeps, drops and counts: what dice and the arms of a pool have in common.
final class Choice {
    private Choice() {}

    static void keep(List<? extends Piece> pieces, Modifier.Keep keep) {
        var candidates = kept(pieces);
        for (var piece : candidates) piece.touch(keep);
        var other = keep.end() == End.HIGHEST ? End.LOWEST : End.HIGHEST;
        drop(candidates, candidates.size() - keep.count(), other);
    }

    static void drop(List<? extends Piece> pieces, Modifier.Drop drop) {
        var candidates = kept(pieces);
        for (var piece : drop(candidates, drop.count(), drop.end())) piece.touch(drop);
    }

    static void count(
            List<? extends Piece> pieces, Modifier modifier, Comparison when, boolean meets) {
        for (var piece : kept(pieces)) {
            piece.touch(modifier);
            piece.count(when.meets(piece.shown()) == meets ? 1 : 0);
        }
    }

    static void deduct(List<? extends Piece> pieces, Modifier.DeductFailures deduct) {
        for (var piece : kept(pieces)) {
            if (!deduct.when().meets(piece.shown())) continue;
            piece.touch(deduct);
            piece.count(piece.value() - 1);
        }
    }

    static List<Piece> kept(List<? extends Piece> pieces) {
        var kept = new ArrayList<Piece>(pieces.size());
        for (var piece : pieces) if (piece.kept()) kept.add(piece);
        return kept;
    }

    private static List<Piece> drop(List<Piece> candidates, int count, End end) {
        var many = Math.clamp(count, 0, candidates.size());
        var dropped = new ArrayList<Piece>(many);
        for (var left = many; left > 0; left--) {
            dropped.add(next(candidates, end));
            dropped.getLast().drop();
        }
        return dropped;
    }

    /// Of equal ones the later.
    private static Piece next(List<Piece> candidates, End end) {
        Piece next = null;
        for (var piece : candidates) {
            if (piece.kept() && (next == null || reaches(piece, next, end))) next = piece;
        }
        return Objects.requireNonNull(next, "more are dropped than there are");
    }

    private static boolean reaches(Piece piece, Piece other, End end) {
        return end == End.HIGHEST ? piece.value() >= other.value() : piece.value() <= other.value();
    }
}
