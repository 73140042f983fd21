package rollbook.query.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.Role;
import rollbook.query.SqlArray;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Table `view.audit_entry`.
@Component
class AuditStore {
    /// An entry with one version of what can be known of it, as JSON.
    record Found(AuditEntry entry, String event, String changes) {}

    private final JdbcClient database;
    private final JsonMapper json;

    AuditStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(AuditEntry entry, List<AuditVersion> versions) {
        for (var number = 0; number < versions.size(); number++) {
            add(entry, number, versions.get(number));
        }
    }

    private void add(AuditEntry entry, int number, AuditVersion version) {
        var by = entry.by();
        var role = entry.role();
        database.sql(
                        """
                        insert into view.audit_entry
                               (session_id, sequence, version, readers, author, role, command,
                                at, event, changes)
                        values (:session, :sequence, :version, :readers::uuid[], :author::uuid,
                                :role, :command, :at, :event, :changes)
                        on conflict (session_id, sequence, version) do nothing
                        """)
                .param("session", entry.sessionId().value())
                .param("sequence", entry.sequence())
                .param("version", number)
                .param("readers", SqlArray.readers(version.readers()))
                .param("author", by == null ? null : by.value().toString())
                .param("role", role == null ? null : role.name())
                .param("command", entry.command())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("event", json.writeValueAsString(version.event()))
                .param("changes", json.writeValueAsString(version.changes()))
                .update();
    }

    /// Has the versions of one event say what they say now.
    void change(SessionId session, long sequence, List<AuditVersion> versions) {
        for (var number = 0; number < versions.size(); number++) {
            var version = versions.get(number);
            database.sql(
                            """
                            update view.audit_entry set event = :event, changes = :changes
                             where session_id = :session and sequence = :sequence
                               and version = :version
                               and (event, changes) is distinct from (:event, :changes)
                            """)
                    .param("event", json.writeValueAsString(version.event()))
                    .param("changes", json.writeValueAsString(version.changes()))
                    .param("session", session.value())
                    .param("sequence", sequence)
                    .param("version", number)
                    .update();
        }
    }

    /// What happened before `sequence`, newest first, each event once: in the reader's version.
    List<Found> find(SessionId session, UserId reader, long before, int limit) {
        return database.sql(
                        """
                        select distinct on (sequence) *
                          from view.audit_entry
                         where session_id = :session and sequence < :before
                           and (readers is null or :reader = any (readers))
                         order by sequence desc, version
                         limit :limit
                        """)
                .param("session", session.value())
                .param("reader", reader.value())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> found(session, row))
                .list();
    }

    void clear() {
        database.sql("truncate view.audit_entry").update();
    }

    private static Found found(SessionId session, ResultSet row) throws SQLException {
        var by = row.getObject("author", UUID.class);
        var entry =
                new AuditEntry(
                        session,
                        row.getLong("sequence"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        by == null ? null : new UserId(by),
                        role(row.getString("role")),
                        row.getString("command"));
        return new Found(entry, row.getString("event"), row.getString("changes"));
    }

    private static @Nullable Role role(@Nullable String name) {
        return name == null ? null : Role.valueOf(name);
    }
}
