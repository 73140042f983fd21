package rollbook.query.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.query.Rereading;
import rollbook.query.Traces;
import rollbook.query.table.TableStore.Stored;
import rollbook.store.privacy.Memory;

/// Keeps the stored tables: each is the fold of its events, and a change writes the rows that
/// differ.
@Component
@ProcessingGroup("table")
class TableProjection implements Rereading, Memory {
    private static final int TABLES_AT_HAND = 1_000;

    private final TableStore tables;
    private final TableHistory history;
    private final Cache<SessionId, Stored> atHand =
            Caffeine.newBuilder().maximumSize(TABLES_AT_HAND).build();

    TableProjection(TableStore tables, TableHistory history) {
        this.tables = tables;
        this.history = history;
    }

    @EventHandler
    void on(GameSessionEvent event, @SequenceNumber long sequence) {
        var stored = latest(event.sessionId());
        if (stored.sequence() >= sequence) {
            return;
        }
        var after = stored.table().evolve(event);
        tables.save(stored.table(), after, sequence);
        atHand.put(event.sessionId(), new Stored(after, sequence, stored.rereads()));
    }

    /// The table at hand, unless a transaction that was rolled back or another node left it at odds
    /// with the rows.
    private Stored latest(SessionId sessionId) {
        var mark = tables.lock(sessionId);
        var known = atHand.getIfPresent(sessionId);
        if (known != null && known.isAt(mark)) {
            return known;
        }
        return tables.find(sessionId).orElseGet(() -> Stored.none(sessionId));
    }

    @Override
    public String view() {
        return "table";
    }

    @Override
    public void reread(Traces traces) {
        traces.sessions().forEach(this::reread);
    }

    private void reread(SessionId sessionId) {
        var mark = tables.lock(sessionId);
        if (mark.sequence() >= 0) {
            tables.rewrite(history.afresh(sessionId, mark.sequence()), mark.sequence());
        }
    }

    @Override
    public void forget(UserId person) {
        atHand.invalidateAll();
    }

    @ResetHandler
    void forget() {
        atHand.invalidateAll();
        tables.clear();
    }
}
