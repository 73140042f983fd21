package rollbook.dice;

import java.util.ArrayList;
import java.util.List;

/// Something that is kept, dropped or counted: a die or an arm of a pool.
abstract class Piece {
    private List<String> by = List.of();
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
        if (by.isEmpty()) by = List.of(modifier.written());
        else if (!by.contains(modifier.written())) by = with(modifier.written());
    }

    private List<String> with(String written) {
        var longer = new ArrayList<>(by);
        longer.add(written);
        return List.copyOf(longer);
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
        var total = 0L;
        for (var piece : pieces) if (piece.kept()) total += piece.value();
        return total;
    }
}
