package rollbook.query.table;

import com.github.benmanes.caffeine.cache.Caffeine;

import rollbook.events.SessionId;
import rollbook.events.session.GameSessionEvent;
import rollbook.store.privacy.Recollections;

/// Follows tables event by event, for a projection that needs to know how things stood before and
/// after each. Meeting a session's events in order costs one fold step each; any other order is
/// right too, only slower.
public final class TableWalk {
    private static final int TABLES_AT_HAND = 1_000;

    /// One event with the tables on both sides of it.
    public record Step(GameSessionEvent event, Table before, Table after) {}

    private record Stand(long sequence, Table table) {}

    private final TableHistory history;
    private final Recollections<SessionId, Stand> stands =
            new Recollections<>(Caffeine.newBuilder().maximumSize(TABLES_AT_HAND));

    public TableWalk(TableHistory history) {
        this.history = history;
    }

    /// Lets go of all tables.
    public void forget() {
        stands.forget();
    }

    /// The step that `event`, number `sequence` of its session, is.
    public Step to(GameSessionEvent event, long sequence) {
        var sessionId = event.sessionId();
        var mark = stands.mark();
        var stand = stands.find(sessionId);
        var before =
                stand != null && stand.sequence == sequence - 1
                        ? stand.table
                        : history.at(sessionId, sequence - 1);
        var after = before.evolve(event);
        stands.keep(sessionId, new Stand(sequence, after), mark);
        return new Step(event, before, after);
    }
}
