package rollbook.query.live;

import io.rsocket.Payload;

import org.jspecify.annotations.Nullable;

import rollbook.events.UserId;
import rollbook.query.table.Table;

/// Tells one viewer what happens: numbers the events they see, and sends the table where events do
/// not say enough.
final class Narrator {
    /// A table of which parts are still to be sent. The parts are written again when they are asked
    /// for: a viewer who does not ask must not hold them.
    private record Unsent(Table table, String cursor, int part) {}

    private final UserId viewer;
    private final UserId caller;
    private final Frames frames;
    private final Snapshots snapshots;
    private @Nullable Unsent unsent;
    private long seq;

    private Narrator(UserId viewer, UserId caller, StreamParts parts) {
        this.viewer = viewer;
        this.caller = caller;
        frames = parts.frames();
        snapshots = parts.snapshots();
    }

    static Narrator of(UserId viewer, StreamParts parts) {
        return new Narrator(viewer, viewer, parts);
    }

    /// Tells `caller` what `viewer` saw, as far as the caller might have seen it too.
    static Narrator of(UserId viewer, UserId caller, StreamParts parts) {
        return new Narrator(viewer, caller, parts);
    }

    /// Number of the last event that was shown.
    long seq() {
        return seq;
    }

    /// Has the table follow, as it stood after the event with that sequence.
    void follow(Table table, long sequence) {
        unsent = new Unsent(table, frames.newCursor(table.sessionId(), sequence), 0);
    }

    boolean owesTable() {
        return unsent != null;
    }

    /// The next part of the table that is owed.
    @Nullable Payload nextOfTable() {
        var now = unsent;
        if (now == null) {
            return null;
        }
        var parts = snapshots.parts(now.table, lesser(now.table));
        var next = now.part + 1;
        var hasMore = next < parts.size();
        unsent = hasMore ? new Unsent(now.table, now.cursor, next) : null;
        return frames.snapshot(seq, now.cursor, parts.get(now.part), hasMore);
    }

    boolean sees(Moment moment) {
        return seen(moment) != null;
    }

    /// The event frame of `moment`; null when the viewer sees nothing of it. An event that does not
    /// fit a payload is told by the table that it led to.
    @Nullable Payload tell(Moment moment) {
        var look = seen(moment);
        if (look == null) {
            return null;
        }
        seq++;
        var body = look.written(frames, moment);
        if (look.sight().thenSnapshot() || !snapshots.fits(body)) {
            unsent = new Unsent(moment.after(), frames.cursor(moment), 0);
        }
        return snapshots.fits(body) ? frames.event(seq, body) : nextOfTable();
    }

    private Moment.@Nullable Look seen(Moment moment) {
        return moment.seenBy(caller).isEmpty() ? null : moment.seenBy(viewer).orElse(null);
    }

    /// The one of the two who sees less of a table.
    private UserId lesser(Table table) {
        return table.isGameMaster(viewer) ? caller : viewer;
    }
}
