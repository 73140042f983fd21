package rollbook.query.live;

import org.jspecify.annotations.Nullable;

import rollbook.events.SessionId;
import rollbook.query.rsocket.Guest;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Where a stream is in the past of a session. Used on the event loop of its guest, where nothing
/// may block: a page that is not at hand is fetched on another thread.
final class Bookmark {
    private final SessionId sessionId;
    private final Past past;
    private final Executor blocking;
    private final Guest guest;
    private @Nullable List<Moment> page;
    private boolean fetching;

    Bookmark(SessionId sessionId, Past past, Executor blocking, Guest guest) {
        this.sessionId = sessionId;
        this.past = past;
        this.blocking = blocking;
        this.guest = guest;
    }

    /// The moment with that sequence if it is at hand; else it is being fetched, and `then` hears
    /// of it: null, or why it can't be had.
    @Nullable Moment at(long sequence, Consumer<@Nullable RuntimeException> then) {
        var known = page;
        if (known == null || !has(known, sequence)) {
            known = past.atHand(sessionId, Past.pageOf(sequence));
        }
        if (known != null && has(known, sequence)) {
            page = known;
            return known.get((int) (sequence % Past.PAGE));
        }
        fetch(Past.pageOf(sequence), then);
        return null;
    }

    /// Lets go of the page.
    void close() {
        page = null;
    }

    private static boolean has(List<Moment> page, long sequence) {
        return !page.isEmpty()
                && page.getFirst().sequence() <= sequence
                && sequence <= page.getLast().sequence();
    }

    private void fetch(long number, Consumer<@Nullable RuntimeException> then) {
        if (fetching) {
            return;
        }
        fetching = true;
        var mark = past.mark();
        blocking.execute(
                () -> {
                    try {
                        var fetched = past.page(sessionId, number);
                        guest.post(() -> arrived(fetched, mark, then));
                    } catch (RuntimeException e) {
                        guest.post(() -> then.accept(e));
                    }
                });
    }

    /// What was read before somebody was erased is not told any more, but fetched again.
    private void arrived(
            List<Moment> fetched, long mark, Consumer<@Nullable RuntimeException> then) {
        fetching = false;
        page = past.isSince(mark) ? fetched : null;
        then.accept(null);
    }
}
