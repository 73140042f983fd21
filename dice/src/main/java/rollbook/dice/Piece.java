package rollbook.dice;

import java.util.ArrayList;
import java.util.List;

/// Something that is kept, dropped or counted: a die or an arm of a pool.
abstract class Piece {
    private final List<String> by = new ArrayList<>();
    private boolean kept = true;
    private long shown;
    private long value;

    /// What it counts by what it shows.
    final void show(long amount) {
        shown = amount;
        value = amount;
    }

    /// What it counts by a rule, whatever it shows.
    final void count(long amount) {
        value = amount;
    }

    final void drop() {
        kept = false;
    }

    final void touch(Modifier modifier) {
        if (!by.contains(modifier.written())) by.add(modifier.written());
    }

    final boolean kept() {
        return kept;
    }

    /// What it would count if nobody had counted it.
    final long shown() {
        return shown;
    }

    final long value() {
        return value;
    }

    final List<String> by() {
        return by;
    }

    static long total(List<? extends Piece> pieces) {
        return pieces.stream().filter(Piece::kept).mapToLong(Piece::value).sum();
    }
}
