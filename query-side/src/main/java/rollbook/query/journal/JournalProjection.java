package rollbook.query.journal;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import rollbook.events.EventMetadata;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.query.Rereading;
import rollbook.query.Traces;
import rollbook.query.table.Sight;
import rollbook.query.table.TableHistory;
import rollbook.query.table.TableWalk;
import rollbook.query.table.Visibility;
import rollbook.store.privacy.Memory;

import java.time.Instant;
import java.util.List;

/// Writes down each version of an event that somebody may see, with who may: settled once, when it
/// happens.
@Component
@ProcessingGroup("journal")
class JournalProjection implements Rereading, Memory {
    private final JournalStore journal;
    private final TableHistory history;
    private final TableWalk tables;

    JournalProjection(JournalStore journal, TableHistory history) {
        this.journal = journal;
        this.history = history;
        this.tables = new TableWalk(history);
    }

    @EventHandler
    void on(
            GameSessionEvent event,
            @SequenceNumber long sequence,
            @Timestamp Instant at,
            @MetaDataValue(EventMetadata.BY) @Nullable String by) {
        var step = tables.to(event, sequence);
        var entry =
                new JournalEntry(
                        event.sessionId(),
                        sequence,
                        EntryKind.of(event),
                        by == null ? null : UserId.of(by),
                        at);
        journal.add(entry, sights(step));
    }

    @Override
    public String view() {
        return "journal";
    }

    @Override
    public void reread(Traces traces) {
        traces.sessions().forEach(this::reread);
        tables.forget();
    }

    private void reread(SessionId session) {
        history.retrace(
                session, (step, sequence) -> journal.change(session, sequence, sights(step)));
    }

    @Override
    public void forget(UserId person) {
        tables.forget();
    }

    private static List<Sight> sights(TableWalk.Step step) {
        return Visibility.sights(step.event(), step.before(), step.after());
    }

    @ResetHandler
    void forget() {
        journal.clear();
    }
}
