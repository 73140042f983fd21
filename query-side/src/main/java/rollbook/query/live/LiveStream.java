package rollbook.query.live;

import io.rsocket.Payload;

import org.jspecify.annotations.Nullable;

import rollbook.events.SessionId;
import rollbook.query.rsocket.Guest;

/// A session as one member sees it happen: the table and then what changes, or, with a cursor,
/// exactly what changed after it. The stream keeps nothing but its place; whoever falls behind is
/// served from the feed, and from the log when further behind.
final class LiveStream extends SessionStream {
    private final @Nullable String cursor;
    private final Narrator narrator;
    private final Presence presence;

    private long next;
    private long startedAt;
    private boolean resuming;
    private boolean welcomed;

    LiveStream(Guest guest, SessionId sessionId, @Nullable String cursor, StreamParts parts) {
        super(guest, sessionId, parts);
        this.cursor = cursor;
        narrator = Narrator.of(viewer(), parts);
        presence = new Presence(wait -> guest.runIn(wait, this::wake));
    }

    /// A cursor may come from a node that is further than this one.
    @Override
    void prepare(SessionFeed entered) {
        if (cursor == null) {
            return;
        }
        var sequence = parts().cursors().open(sessionId(), cursor);
        if (sequence > entered.head() && sequence > parts().past().last(sessionId())) {
            throw StreamParts.noSuchCursor();
        }
        resuming = true;
        next = sequence + 1;
    }

    @Override
    void start(SessionFeed joined) {
        var now = joined.now();
        startedAt = now.sequence();
        if (!resuming) {
            next = startedAt + 1;
            narrator.follow(now.after(), startedAt);
        }
    }

    @Override
    boolean owesTable() {
        return narrator.owesTable();
    }

    @Override
    boolean isPresence() {
        return true;
    }

    boolean isOf(Guest other) {
        return guest() == other;
    }

    /// Passes on what may be lost.
    void pass(byte[] signal) {
        guest().post(
                        () -> {
                            if (welcomed && isHungry()) {
                                offer(Frames.of(signal));
                            }
                        });
    }

    @Override
    @Nullable Payload nextFrame(SessionFeed joined) {
        if (narrator.owesTable()) {
            return narrator.nextOfTable();
        }
        if (resuming) {
            return nextMissed(joined);
        }
        welcomed = true;
        var online = joined.online();
        if (!hasEnded(joined) && presence.isNews(online, System.nanoTime())) {
            return parts().frames().presence(online.users());
        }
        var event = nextEvent(joined, joined.head());
        if (event == null) {
            endIfSessionHas(joined);
        }
        return event;
    }

    private @Nullable Payload nextMissed(SessionFeed joined) {
        var event = nextEvent(joined, startedAt);
        if (event != null || next <= startedAt) {
            return event;
        }
        resuming = false;
        return parts().frames().caughtUp(narrator.seq());
    }

    private @Nullable Payload nextEvent(SessionFeed joined, long last) {
        while (next <= last && !isEnding()) {
            var moment = moment(joined, next);
            if (moment == null) {
                return null;
            }
            next++;
            var frame = narrator.tell(moment);
            if (moment.sequence() > startedAt && moment.changesRoleOf(viewer())) {
                endWhenRead(farewell(moment));
            }
            if (frame != null) {
                return frame;
            }
        }
        return null;
    }

    /// Nobody is told who is online where nothing happens any more.
    private static boolean hasEnded(SessionFeed joined) {
        return switch (joined.now().after().course().phase()) {
            case ENDED, ARCHIVED -> true;
            case OPEN, LIVE, PAUSED -> false;
        };
    }

    private void endIfSessionHas(SessionFeed joined) {
        var last = joined.now();
        if (next <= last.sequence()) {
            return;
        }
        switch (last.after().course().phase()) {
            case ENDED -> endWhenRead("ended");
            case ARCHIVED -> endWhenRead("session-archived");
            case OPEN, LIVE, PAUSED -> {}
        }
    }
}
