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

/// A stream of a session to one of its members. It ends when they are no member any more, or one
/// with other rights.
abstract class SessionStream extends FrameStream {
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final UserId viewer;
    private final SessionId sessionId;
    private final StreamParts parts;
    private final Bookmark bookmark;
    private @Nullable SessionFeed feed;

    SessionStream(Guest guest, SessionId sessionId, StreamParts parts) {
        super(guest);
        this.viewer = guest.user().id();
        this.sessionId = sessionId;
        this.parts = parts;
        bookmark = new Bookmark(sessionId, parts.past(), parts.blocking(), guest);
    }

    /// Finds out what the stream needs to begin. May block.
    abstract void prepare(SessionFeed entered);

    /// Begins to send. On the event loop.
    abstract void start(SessionFeed joined);

    /// The next frame of a stream that has begun.
    abstract @Nullable Payload nextFrame(SessionFeed joined);

    /// Whether a table was begun and is not sent to its end.
    abstract boolean owesTable();

    /// Whether the viewer counts as online by this stream.
    abstract boolean isPresence();

    final UserId viewer() {
        return viewer;
    }

    final SessionId sessionId() {
        return sessionId;
    }

    final StreamParts parts() {
        return parts;
    }

    /// Hears of what has just happened; from any thread.
    final void notice(Moment moment) {
        wake();
        if (moment.changesRoleOf(viewer)) {
            guest().runIn(FAREWELL, () -> end(farewell(moment)));
        }
    }

    /// Reads again what it is about to tell, since somebody was erased; from any thread. The rest
    /// of a table can't be told any more, for it would not fit its beginning.
    final void letGo() {
        guest().post(
                        () -> {
                            bookmark.close();
                            if (owesTable()) {
                                end("unavailable");
                            }
                        });
    }

    /// Ends the stream soon; from any thread.
    final void endSoon(String reason) {
        guest().post(() -> end(reason));
    }

    /// The moment with that sequence; null while it is being fetched.
    final @Nullable Moment moment(SessionFeed joined, long sequence) {
        var latest = joined.at(sequence);
        return latest == null ? bookmark.at(sequence, this::fetched) : latest;
    }

    /// Why the stream ends after a moment that changed the role of the viewer.
    final String farewell(Moment moment) {
        if (moment.after().roleOf(viewer).isPresent()) {
            return "role-changed";
        }
        return moment.event() instanceof PlayerKicked ? "kicked" : "left";
    }

    @Override
    protected final void begin() {
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
        var entered = parts.feeds().enter(sessionId, viewer);
        try {
            prepare(entered);
        } catch (RuntimeException e) {
            parts.feeds().leave(entered);
            throw e;
        }
        guest().post(() -> join(entered));
    }

    private void join(SessionFeed entered) {
        if (isOver()) {
            parts.feeds().leave(entered);
            return;
        }
        feed = entered;
        entered.join(this);
        if (entered.isMember(viewer)) {
            start(entered);
            wake();
        } else {
            fail(ProblemException.absent(SessionId.class));
        }
    }

    private void fetched(@Nullable RuntimeException failure) {
        if (failure == null) {
            wake();
        } else {
            end("unavailable");
        }
    }

    @Override
    protected final @Nullable Payload nextFrame() {
        return feed == null ? null : nextFrame(feed);
    }

    @Override
    protected final Payload ending(String reason) {
        return parts.frames().end(reason);
    }

    @Override
    protected final void rest() {
        bookmark.close();
    }

    @Override
    protected final void closed() {
        if (feed != null) {
            feed.part(this);
            parts.feeds().leave(feed);
        }
    }
}
