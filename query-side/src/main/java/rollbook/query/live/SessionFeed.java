package rollbook.query.live;

import org.jspecify.annotations.Nullable;

import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.query.table.Table;
import rollbook.store.RecordedEvent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/// A session that somebody watches: its table, its latest moments, and the streams of those who
/// watch. The streams come here for what is next; nothing is queued for them.
final class SessionFeed {
    private static final int LATEST = 4 * Past.PAGE;

    private final SessionId sessionId;
    private final Past past;
    private final BiConsumer<SessionFeed, Runnable> blocking;
    private final Signals signals = new Signals();
    private final Set<SessionStream> streams = new LinkedHashSet<>();
    private List<Moment> latest = new ArrayList<>();
    private @Nullable Table table;
    private long announced = -1;
    private boolean filling;
    private Online online = new Online(Set.of());

    /// Who has a stream open; another object whenever that changes.
    record Online(Set<String> users) {}

    SessionFeed(SessionId sessionId, Past past, BiConsumer<SessionFeed, Runnable> blocking) {
        this.sessionId = sessionId;
        this.past = past;
        this.blocking = blocking;
    }

    SessionId sessionId() {
        return sessionId;
    }

    Signals signals() {
        return signals;
    }

    /// Reads where the session stands, as far as the log has it now, so that whoever comes in sees
    /// what they themselves just did; false when there is no such session. May block.
    boolean open() {
        var last = past.last(sessionId);
        if (last < 0) {
            return false;
        }
        while (table().isEmpty()) {
            begin(past.mark(), past.page(sessionId, Past.pageOf(last)));
        }
        while (head() < last) {
            readOn();
        }
        fillIfBehind();
        return true;
    }

    /// Not with what was read while somebody was erased: [#reread] may have come too early for it.
    private synchronized void begin(long mark, List<Moment> page) {
        if (table == null && past.isSince(mark)) {
            latest.addAll(page);
            table = page.getLast().after();
        }
    }

    /// Reads again what is at hand, since somebody was erased. May block.
    void reread() {
        var done = false;
        while (!done && table().isPresent()) {
            var last = head();
            var first = last / Past.PAGE * Past.PAGE;
            var before = past.tableAfter(sessionId, first - 1);
            var moments = past.after(sessionId, before, first, (int) (last - first) + 1);
            done = replace(moments, last);
        }
        streams().forEach(SessionStream::letGo);
    }

    private synchronized boolean replace(List<Moment> moments, long last) {
        if (head() != last) {
            return false;
        }
        latest = new ArrayList<>(moments);
        table = moments.getLast().after();
        return true;
    }

    synchronized Optional<Table> table() {
        return Optional.ofNullable(table);
    }

    /// Sequence of the latest moment.
    synchronized long head() {
        return latest.isEmpty() ? -1 : latest.getLast().sequence();
    }

    /// The latest moment.
    synchronized Moment now() {
        return latest.getLast();
    }

    /// The moment with that sequence, when it is one of the latest.
    synchronized @Nullable Moment at(long sequence) {
        if (latest.isEmpty()) {
            return null;
        }
        var index = sequence - latest.getFirst().sequence();
        return index < 0 || index >= latest.size() ? null : latest.get((int) index);
    }

    /// Takes the next event from the tail of the log; must not block.
    void take(RecordedEvent recorded) {
        synchronized (this) {
            announced = Math.max(announced, recorded.sequence());
            if (table == null) {
                return;
            }
            if (recorded.sequence() == head() + 1) {
                add(Moment.of(recorded, table));
                return;
            }
        }
        fillIfBehind();
    }

    synchronized void join(SessionStream stream) {
        streams.add(stream);
        tellWhoIsOnline();
    }

    synchronized void part(SessionStream stream) {
        if (streams.remove(stream)) {
            tellWhoIsOnline();
        }
    }

    synchronized List<SessionStream> streams() {
        return List.copyOf(streams);
    }

    synchronized Online online() {
        return online;
    }

    private void tellWhoIsOnline() {
        var users = new TreeSet<String>();
        streams.stream()
                .filter(SessionStream::isPresence)
                .forEach(stream -> users.add(stream.viewer().toString()));
        if (!users.equals(online.users)) {
            online = new Online(users);
            streams.forEach(SessionStream::wake);
        }
    }

    private void add(Moment moment) {
        table = moment.after();
        latest.add(moment);
        if (latest.size() > LATEST) {
            latest = new ArrayList<>(latest.subList(Past.PAGE, latest.size()));
        }
        streams.forEach(stream -> stream.notice(moment));
    }

    /// Fetches what the tail passed over while the session was being opened.
    private void fillIfBehind() {
        synchronized (this) {
            if (filling || table == null || announced <= head()) {
                return;
            }
            filling = true;
        }
        blocking.accept(this, this::fill);
    }

    private void fill() {
        try {
            readOn();
        } finally {
            synchronized (this) {
                filling = false;
            }
        }
        fillIfBehind();
    }

    private void readOn() {
        var stand = now();
        past.after(sessionId, stand.after(), stand.sequence() + 1, Past.PAGE)
                .forEach(this::addIfNext);
    }

    /// Only on the table that it was read for, which may have been read again meanwhile.
    @SuppressWarnings("ReferenceEquality") // the same table read again is another one
    private synchronized void addIfNext(Moment moment) {
        if (moment.sequence() == head() + 1 && moment.before() == table) {
            add(moment);
        }
    }

    boolean isMember(UserId user) {
        return table().flatMap(now -> now.roleOf(user)).isPresent();
    }
}
