package rollbook.query.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

import rollbook.events.SessionId;
import rollbook.events.session.GameSessionEvent;
import rollbook.query.table.TableStore.Stored;

/// Keeps the stored tables: each is the fold of its events, and a change writes the rows that
/// differ.
@Component
@ProcessingGroup("table")
class TableProjection {
    private static final int TABLES_AT_HAND = 1_000;

    private final TableStore tables;
    private final Cache<SessionId, Stored> atHand =
            Caffeine.newBuilder().maximumSize(TABLES_AT_HAND).build();

    TableProjection(TableStore tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(GameSessionEvent event, @SequenceNumber long sequence) {
        var stored = latest(event.sessionId());
        if (stored.sequence() >= sequence) {
            return;
        }
        var after = stored.table().evolve(event);
        tables.save(stored.table(), after, sequence);
        atHand.put(event.sessionId(), new Stored(after, sequence));
    }

    /// The table at hand, unless a transaction that was rolled back or another node left it at odds
    /// with the rows.
    private Stored latest(SessionId sessionId) {
        var sequence = tables.lock(sessionId);
        var known = atHand.getIfPresent(sessionId);
        if (known != null && known.sequence() == sequence) {
            return known;
        }
        return tables.find(sessionId).orElseGet(() -> new Stored(Table.unset(sessionId), -1));
    }

    @ResetHandler
    void forget() {
        atHand.invalidateAll();
        tables.clear();
    }
}
