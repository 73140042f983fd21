package rollbook.query.table;

import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.store.EventLog;
import rollbook.store.privacy.Memory;
import rollbook.store.privacy.Recollections;

import java.util.function.ObjLongConsumer;

/// Any table as it stood after any of its events, folded from the log. Checkpoints on the way are
/// kept, so that a second look at the same evening reads little.
@Component
public class TableHistory implements Memory {
    private static final int STEP = 512;
    private static final int CHECKPOINTS = 2_000;

    private record Checkpoint(SessionId sessionId, long sequence) {}

    private final EventLog log;
    private final Recollections<Checkpoint, Table> checkpoints =
            new Recollections<>(Caffeine.newBuilder().maximumSize(CHECKPOINTS));

    TableHistory(EventLog log) {
        this.log = log;
    }

    @Override
    public void forget(UserId person) {
        checkpoints.forget();
    }

    /// The same as [#at], from the first event on.
    public Table afresh(SessionId sessionId, long sequence) {
        return fold(Table.unset(sessionId), -1, sequence, checkpoints.mark());
    }

    /// The table after the event with that sequence number; before the first one at -1.
    public Table at(SessionId sessionId, long sequence) {
        var mark = checkpoints.mark();
        var start = (sequence + 1) / STEP * STEP - 1;
        while (start >= 0) {
            var known = checkpoints.find(new Checkpoint(sessionId, start));
            if (known != null) {
                return fold(known, start, sequence, mark);
            }
            start -= STEP;
        }
        return fold(Table.unset(sessionId), -1, sequence, mark);
    }

    /// Goes through a session again, from its first event on: each step with its number.
    public void retrace(SessionId sessionId, ObjLongConsumer<TableWalk.Step> visitor) {
        var walk = new TableWalk(this);
        try (var events = log.stream(sessionId.toString(), 0)) {
            events.forEach(
                    recorded -> {
                        var event = (GameSessionEvent) recorded.event();
                        visitor.accept(walk.to(event, recorded.sequence()), recorded.sequence());
                    });
        }
    }

    private Table fold(Table table, long from, long to, long mark) {
        if (from == to) {
            return table;
        }
        try (var events = log.stream(table.sessionId().toString(), from + 1)) {
            var iterator = events.iterator();
            var current = table;
            while (iterator.hasNext()) {
                var recorded = iterator.next();
                if (recorded.sequence() > to) {
                    break;
                }
                current = current.evolve((GameSessionEvent) recorded.event());
                remember(current, recorded.sequence(), mark);
            }
            return current;
        }
    }

    private void remember(Table table, long sequence, long mark) {
        if ((sequence + 1) % STEP == 0) {
            checkpoints.keep(new Checkpoint(table.sessionId(), sequence), table, mark);
        }
    }
}
