package rollbook.query.live;

import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.query.table.Table;
import rollbook.query.table.TableHistory;
import rollbook.store.EventLog;
import rollbook.store.RecordedEvent;
import rollbook.store.privacy.Memory;
import rollbook.store.privacy.Recollections;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// The moments of sessions, page by page from the log. Full pages never change, so that those who
/// read the same stretch share them.
@Component
final class Past implements Memory {
    /// Moments on a page.
    static final int PAGE = 64;

    private static final int PAGES_AT_HAND = 128;

    private record Key(SessionId sessionId, long number) {}

    private final EventLog log;
    private final TableHistory history;
    private final Recollections<Key, List<Moment>> pages =
            new Recollections<>(
                    Caffeine.newBuilder()
                            .maximumSize(PAGES_AT_HAND)
                            .expireAfterAccess(Duration.ofMinutes(1)));

    Past(EventLog log, TableHistory history) {
        this.log = log;
        this.history = history;
    }

    @Override
    public void forget(UserId person) {
        pages.forget();
    }

    /// To be taken before one begins to read.
    long mark() {
        return pages.mark();
    }

    /// Whether what was read since that mark was taken may be told still: nobody was erased.
    boolean isSince(long mark) {
        return pages.isSince(mark);
    }

    static long pageOf(long sequence) {
        return sequence / PAGE;
    }

    /// A page, if it is at hand.
    @Nullable List<Moment> atHand(SessionId sessionId, long number) {
        return pages.find(new Key(sessionId, number));
    }

    /// A page; the last one may be short. May block.
    List<Moment> page(SessionId sessionId, long number) {
        var known = atHand(sessionId, number);
        if (known != null) {
            return known;
        }
        var mark = mark();
        var first = number * PAGE;
        var page = after(sessionId, tableBefore(sessionId, first), first, PAGE);
        if (page.size() == PAGE) {
            pages.keep(new Key(sessionId, number), page, mark);
        }
        return page;
    }

    /// At most `most` moments from `first` on, which found the table as `before`. May block.
    List<Moment> after(SessionId sessionId, Table before, long first, int most) {
        var moments = new ArrayList<Moment>();
        try (var events = log.stream(sessionId.toString(), first)) {
            var iterator = events.iterator();
            var table = before;
            while (moments.size() < most && iterator.hasNext()) {
                var moment = Moment.of(iterator.next(), table);
                table = moment.after();
                moments.add(moment);
            }
        }
        return List.copyOf(moments);
    }

    /// Sequence of the first event that is one of those; empty when none is. May block.
    OptionalLong first(SessionId sessionId, Predicate<RecordedEvent> wanted) {
        try (var events = log.stream(sessionId.toString(), 0)) {
            return events.filter(wanted).mapToLong(RecordedEvent::sequence).findFirst();
        }
    }

    /// The table after the event with that sequence. May block.
    Table tableAfter(SessionId sessionId, long sequence) {
        return history.at(sessionId, sequence);
    }

    /// Sequence of the session's last event; -1 when there is no such session. May block.
    long last(SessionId sessionId) {
        return log.lastSequence(sessionId.toString()).orElse(-1);
    }

    private Table tableBefore(SessionId sessionId, long first) {
        var previous = atHand(sessionId, pageOf(first) - 1);
        return previous == null ? history.at(sessionId, first - 1) : previous.getLast().after();
    }
}
