package rollbook.dice;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import rollbook.dice.Modifier.End;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Keeps, drops and counts: what dice and the arms of a pool have in common.
final class Choice {
    private Choice() {}

    static void keep(List<? extends Piece> pieces, Modifier.Keep keep) {
        var candidates = kept(pieces);
        candidates.forEach(piece -> piece.touch(keep));
        var other = keep.end() == End.HIGHEST ? End.LOWEST : End.HIGHEST;
        drop(candidates, candidates.size() - keep.count(), other);
    }

    static void drop(List<? extends Piece> pieces, Modifier.Drop drop) {
        var candidates = kept(pieces);
        drop(candidates, drop.count(), drop.end()).forEach(piece -> piece.touch(drop));
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
        return pieces.stream().filter(Piece::kept).<Piece>map(piece -> piece).toList();
    }

    /// Of equal ones the later is dropped.
    private static List<Piece> drop(List<Piece> candidates, int count, End end) {
        Comparator<Integer> byValue = comparingLong(i -> candidates.get(i).value());
        var order = end == End.HIGHEST ? byValue.reversed() : byValue;
        var dropped =
                IntStream.range(0, candidates.size())
                        .boxed()
                        .sorted(order.thenComparing(comparingInt((Integer i) -> i).reversed()))
                        .limit(Math.max(0, count))
                        .map(candidates::get)
                        .toList();
        dropped.forEach(Piece::drop);
        return dropped;
    }
}
