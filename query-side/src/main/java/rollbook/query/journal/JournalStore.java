package rollbook.query.journal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.query.SqlArray;
import rollbook.query.table.Sight;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Table `view.journal_entry`.
@Component
class JournalStore {
    /// An entry with one version of its event, as JSON.
    record Found(JournalEntry entry, String event) {}

    private final JdbcClient database;
    private final JsonMapper json;

    JournalStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(JournalEntry entry, List<Sight> sights) {
        for (var version = 0; version < sights.size(); version++) {
            add(entry, version, sights.get(version));
        }
    }

    private void add(JournalEntry entry, int version, Sight sight) {
        var author = entry.author();
        database.sql(
                        """
                        insert into view.journal_entry
                               (session_id, sequence, version, readers, kind, author, at, event)
                        values (:session, :sequence, :version, :readers::uuid[], :kind,
                                :author::uuid, :at, :event)
                        on conflict (session_id, sequence, version) do nothing
                        """)
                .param("session", entry.sessionId().value())
                .param("sequence", entry.sequence())
                .param("version", version)
                .param("readers", SqlArray.readers(sight.audience()))
                .param("kind", entry.kind().name())
                .param("author", author == null ? null : author.value().toString())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("event", json.writeValueAsString(sight.event()))
                .update();
    }

    /// Has the versions of one event say what they say now.
    void change(SessionId session, long sequence, List<Sight> sights) {
        for (var version = 0; version < sights.size(); version++) {
            database.sql(
                            """
                            update view.journal_entry set event = :event
                             where session_id = :session and sequence = :sequence
                               and version = :version and event <> :event
                            """)
                    .param("event", json.writeValueAsString(sights.get(version).event()))
                    .param("session", session.value())
                    .param("sequence", sequence)
                    .param("version", version)
                    .update();
        }
    }

    /// What matches, newest first, each event once: in the version of its reader.
    List<Found> find(JournalQuery query, int limit) {
        var stretch = query.stretch();
        var author = query.author();
        return database.sql(
                        """
                        select distinct on (sequence) sequence, kind, author, at, event
                          from view.journal_entry
                         where session_id = :session
                           and (readers is null or :reader = any (readers))
                           and sequence between :first and :last
                           and at between :since and :until
                           and kind = any (:kinds::text[])
                           and (:author::uuid is null or author = :author::uuid)
                         order by sequence desc, version
                         limit :limit
                        """)
                .param("session", query.sessionId().value())
                .param("reader", query.reader().value())
                .param("first", stretch.first())
                .param("last", stretch.last())
                .param("since", stretch.since().atOffset(ZoneOffset.UTC))
                .param("until", stretch.until().atOffset(ZoneOffset.UTC))
                .param("kinds", SqlArray.names(query.kinds()))
                .param("author", author == null ? null : author.value().toString())
                .param("limit", limit)
                .query((row, _) -> found(query.sessionId(), row))
                .list();
    }

    void clear() {
        database.sql("truncate view.journal_entry").update();
    }

    private static Found found(SessionId sessionId, ResultSet row) throws SQLException {
        var author = row.getObject("author", UUID.class);
        var entry =
                new JournalEntry(
                        sessionId,
                        row.getLong("sequence"),
                        EntryKind.valueOf(row.getString("kind")),
                        author == null ? null : new UserId(author),
                        row.getObject("at", OffsetDateTime.class).toInstant());
        return new Found(entry, row.getString("event"));
    }
}
