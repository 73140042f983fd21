package rollbook.dice;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// Dice or arms of a pool side by side, each of which is kept or dropped and counts something. What
/// is known of them stands in columns, because many dice fall for each that anybody looks at.
abstract class Pieces {
    private final Touch untouched;
    private int size;

    /// Nothing while each counts what it shows.
    private long @Nullable [] counted;

    /// Nothing while all are kept.
    private boolean @Nullable [] dropped;

    /// Nothing while no modifier has touched any, and of those that none has touched.
    private @Nullable Touch @Nullable [] touches;

    /// @param untouched what no modifier has touched; the same object as in others whose pieces
    ///   will be taken over
    Pieces(Touch untouched) {
        this.untouched = untouched;
    }

    /// What one would count if nobody had counted it.
    abstract long shown(int i);

    /// How many there is room for.
    abstract int room();

    final int size() {
        return size;
    }

    final Touch untouched() {
        return untouched;
    }

    /// One more stands behind the others, for whom there is room.
    final void added(long amount) {
        showed(size++, amount);
    }

    /// Puts some of others behind these, with all that was done to them; there is room for them.
    final void add(Pieces others, int from, int to) {
        var many = to - from;
        if (counted != null || others.counted != null) {
            System.arraycopy(others.counted(), from, counted(), size, many);
        }
        if (others.dropped != null) System.arraycopy(others.dropped, from, dropped(), size, many);
        if (others.touches != null) System.arraycopy(others.touches, from, touches(), size, many);
        size += many;
    }

    /// Makes room for so many.
    void grow(int room) {
        if (counted != null) counted = Arrays.copyOf(counted, room);
        if (dropped != null) dropped = Arrays.copyOf(dropped, room);
        if (touches != null) touches = Arrays.copyOf(touches, room);
    }

    /// What one shows has changed, and so what it counts.
    final void showed(int i, long amount) {
        if (counted != null) counted[i] = amount;
    }

    /// What one counts by a rule, whatever it shows.
    final void count(int i, long amount) {
        counted()[i] = amount;
    }

    private long[] counted() {
        if (counted == null) {
            counted = new long[room()];
            for (var i = 0; i < size; i++) counted[i] = shown(i);
        }
        return counted;
    }

    final void drop(int i) {
        dropped()[i] = true;
    }

    private boolean[] dropped() {
        if (dropped == null) dropped = new boolean[room()];
        return dropped;
    }

    final void touch(int i, Modifier modifier) {
        var all = touches();
        var before = all[i];
        all[i] = (before == null ? untouched : before).and(modifier);
    }

    private @Nullable Touch[] touches() {
        if (touches == null) touches = new Touch[room()];
        return touches;
    }

    final boolean kept(int i) {
        return dropped == null || !dropped[i];
    }

    final long value(int i) {
        return counted == null ? shown(i) : counted[i];
    }

    /// The modifiers that touched one, as written.
    final List<String> by(int i) {
        var touch = touches == null ? null : touches[i];
        return touch == null ? List.of() : touch.by();
    }

    /// The sum of those that are kept.
    final long total() {
        var total = 0L;
        for (var i = 0; i < size; i++) if (kept(i)) total += value(i);
        return total;
    }
}
