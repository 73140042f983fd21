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
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.query.table.TableHistory;
import rollbook.query.table.TableWalk;
import rollbook.query.table.Visibility;

import java.time.Instant;

/// Writes down each version of an event that somebody may see, with who may: settled once, when it
/// happens.
@Component
@ProcessingGroup("journal")
class JournalProjection {
    private final JournalStore journal;
    private final TableWalk tables;

    JournalProjection(JournalStore journal, TableHistory history) {
        this.journal = journal;
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
        journal.add(entry, Visibility.sights(event, step.before(), step.after()));
    }

    @ResetHandler
    void forget() {
        journal.clear();
    }
}
