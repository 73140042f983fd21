package rollbook.store;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.IntStream;

/// What this process has committed, on its way to those who read along: it need not come back from
/// the database. Still in bytes: what was encrypted or erased on the way into the log stays so. Of
/// what others commit, and of what finds no room here, the log itself is asked.
final class HandOver {
    private static final int ROOM = 1_024;

    /// What one decision added.
    ///
    /// @param last position of the last event
    /// @param events without positions
    record Committed(long last, List<StoredRow> events) {
        long first() {
            return last - events.size() + 1;
        }

        /// Those behind a position, with theirs.
        List<StoredRow> after(long position) {
            var first = first();
            return IntStream.range(0, events.size())
                    .mapToObj(i -> events.get(i).at(first + i))
                    .filter(row -> row.position() > position)
                    .toList();
        }
    }

    private final BlockingQueue<Committed> queue = new ArrayBlockingQueue<>(ROOM);
    private final Bell bell;

    HandOver(Bell bell) {
        this.bell = bell;
    }

    /// To be called in the order of the positions.
    void add(Committed committed) {
        if (queue.offer(committed)) {
            bell.wakeToTakeOver();
        } else {
            bell.wakeToFetch();
        }
    }

    @Nullable Committed poll() {
        return queue.poll();
    }
}
