package rollbook.query.live;

import io.rsocket.Payload;

import org.jspecify.annotations.Nullable;

import rollbook.edge.problem.ProblemException;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.PlayerKicked;
import rollbook.query.rsocket.FrameStream;
import rollbook.query.rsocket.Guest;

import java.time.Duration;

/// A session as one member sees it happen: the table and then what changes, or, with a cursor,
/// exactly what changed after it. The stream keeps nothing but its place; whoever falls behind is
/// served from the feed, and from the log when further behind.
final class LiveStream extends FrameStream {
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final UserId viewer;
    private final SessionId sessionId;
    private final @Nullable String cursor;
    private final StreamParts parts;
    private final Narrator narrator;
    private final Bookmark bookmark;
    private final Presence presence;

    private @Nullable SessionFeed feed;
    private long next;
    private long startedAt;
    private boolean resuming;
    private boolean welcomed;

    LiveStream(Guest guest, SessionId sessionId, @Nullable String cursor, StreamParts parts) {
        super(guest);
        this.viewer = guest.user().id();
        this.sessionId = sessionId;
        this.cursor = cursor;
        this.parts = parts;
        narrator = new Narrator(viewer, parts.frames(), parts.snapshots());
        bookmark = new Bookmark(sessionId, parts.past(), parts.blocking(), guest);
        presence = new Presence(wait -> guest.runIn(wait, this::wake));
    }

    UserId viewer() {
        return viewer;
    }

    @Override
    protected void begin() {
        parts.blocking()
                .execute(
                        () -> {
                            try {
                                enter();
                            } catch (RuntimeException e) {
                                guest().post(() -> fail(e));
                            }
                        });
    }

    private void enter() {
        var entered = parts.feeds().enter(sessionId, guest().user());
        try {
            var from = cursor == null ? -1 : after(entered, cursor);
            guest().post(() -> start(entered, from));
        } catch (RuntimeException e) {
            parts.feeds().leave(entered);
            throw e;
        }
    }

    /// Where to go on after a cursor, which may come from a node that is further than this one.
    private long after(SessionFeed entered, String known) {
        var sequence = parts.cursors().open(sessionId, known);
        if (sequence > entered.head() && sequence > parts.past().last(sessionId)) {
            throw StreamParts.noSuchCursor();
        }
        return sequence + 1;
    }

    private void start(SessionFeed entered, long from) {
        if (isOver()) {
            parts.feeds().leave(entered);
            return;
        }
        feed = entered;
        entered.join(this);
        var now = entered.now();
        startedAt = now.sequence();
        if (!entered.isMember(viewer)) {
            fail(ProblemException.absent(SessionId.class));
            return;
        }
        resuming = cursor != null;
        next = resuming ? from : startedAt + 1;
        if (!resuming) {
            narrator.follow(now.after(), startedAt);
        }
        wake();
    }

    /// Hears of what has just happened; from any thread.
    void notice(Moment moment) {
        wake();
        if (moment.changesRoleOf(viewer)) {
            guest().runIn(FAREWELL, () -> end(farewell(moment)));
        }
    }

    /// Ends the stream soon; from any thread.
    void endSoon(String reason) {
        guest().post(() -> end(reason));
    }

    /// A frame that may be lost.
    void pass(byte[] signal) {
        guest().post(
                        () -> {
                            if (welcomed && isHungry()) {
                                offer(Frames.of(signal));
                            }
                        });
    }

    @Override
    protected @Nullable Payload nextFrame() {
        if (feed == null) {
            return null;
        }
        if (narrator.owesTable()) {
            return narrator.nextOfTable();
        }
        if (resuming && next > startedAt) {
            resuming = false;
            return parts.frames().caughtUp(narrator.seq());
        }
        if (!resuming) {
            welcomed = true;
            if (presence.isNews(feed.online(), System.nanoTime())) {
                return parts.frames().presence(feed.online().users());
            }
        }
        return nextEvent(feed);
    }

    private @Nullable Payload nextEvent(SessionFeed watched) {
        while (next <= watched.head() && !isEnding()) {
            var moment = watched.at(next);
            if (moment == null) {
                moment = bookmark.at(next, this::fetched);
            }
            if (moment == null) {
                return null;
            }
            next++;
            var frame = narrator.tell(moment);
            endAfter(moment);
            if (frame != null) {
                return frame;
            }
        }
        endIfSessionHas(watched);
        return null;
    }

    private void endAfter(Moment moment) {
        if (moment.sequence() > startedAt && moment.changesRoleOf(viewer)) {
            endWhenRead(farewell(moment));
        }
    }

    private void endIfSessionHas(SessionFeed watched) {
        var last = watched.now();
        if (next <= last.sequence() || resuming) {
            return;
        }
        switch (last.after().course().phase()) {
            case ENDED -> endWhenRead("ended");
            case ARCHIVED -> endWhenRead("session-archived");
            case OPEN, LIVE, PAUSED -> {}
        }
    }

    private String farewell(Moment moment) {
        if (moment.after().roleOf(viewer).isPresent()) {
            return "role-changed";
        }
        return moment.event() instanceof PlayerKicked ? "kicked" : "left";
    }

    private void fetched(@Nullable RuntimeException failure) {
        if (failure == null) {
            wake();
        } else {
            end("unavailable");
        }
    }

    @Override
    protected Payload ending(String reason) {
        return parts.frames().end(reason);
    }

    @Override
    protected void rest() {
        bookmark.close();
    }

    @Override
    protected void closed() {
        if (feed != null) {
            feed.part(this);
            parts.feeds().leave(feed);
        }
    }
}
