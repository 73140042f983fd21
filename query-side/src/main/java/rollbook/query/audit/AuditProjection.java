package rollbook.query.audit;

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
import rollbook.events.session.Role;
import rollbook.query.Rereading;
import rollbook.query.Traces;
import rollbook.query.table.TableHistory;
import rollbook.query.table.TableWalk;
import rollbook.store.privacy.Memory;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;

/// Writes down who did what and what it changed, in a version for each audience.
@Component
@ProcessingGroup("audit")
class AuditProjection implements Rereading, Memory {
    private final AuditStore audit;
    private final TableHistory history;
    private final TableWalk tables;
    private final Tracing tracing;

    AuditProjection(AuditStore audit, TableHistory history, JsonMapper json) {
        this.audit = audit;
        this.history = history;
        this.tables = new TableWalk(history);
        this.tracing = new Tracing(json);
    }

    @EventHandler
    void on(
            GameSessionEvent event,
            @SequenceNumber long sequence,
            @Timestamp Instant at,
            @MetaDataValue(EventMetadata.BY) @Nullable String by,
            @MetaDataValue(EventMetadata.COMMAND) @Nullable String command) {
        var step = tables.to(event, sequence);
        var user = by == null ? null : UserId.of(by);
        var entry =
                new AuditEntry(event.sessionId(), sequence, at, user, role(step, user), command);
        audit.add(entry, tracing.versions(step));
    }

    @Override
    public String view() {
        return "audit";
    }

    @Override
    public void reread(Traces traces) {
        traces.sessions().forEach(this::reread);
        tables.forget();
    }

    private void reread(SessionId session) {
        history.retrace(
                session,
                (step, sequence) -> audit.change(session, sequence, tracing.versions(step)));
    }

    @Override
    public void forget(UserId person) {
        tables.forget();
    }

    /// The role before the event; of those who come with it, the one they come with.
    private static @Nullable Role role(TableWalk.Step step, @Nullable UserId user) {
        if (user == null) {
            return null;
        }
        return step.before().roleOf(user).or(() -> step.after().roleOf(user)).orElse(null);
    }

    @ResetHandler
    void forget() {
        audit.clear();
    }
}
