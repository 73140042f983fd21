package rollbook.query.export;

import com.fasterxml.jackson.annotation.JsonRawValue;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

import rollbook.events.CharacterId;
import rollbook.events.SessionId;
import rollbook.events.UserId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

/// What the views have of one person, a row at a time: nothing is gathered in memory. Needs a
/// transaction for that.
@Component
class ExportStore {
    private static final int ROWS_AT_ONCE = 200;

    /// What one has told about oneself.
    record Profile(
            UserId userId,
            String email,
            String displayName,
            boolean emailVerified,
            List<String> roles,
            Instant createdAt) {}

    /// A session that one belongs to.
    record Membership(SessionId sessionId, String title, String phase, String role) {}

    /// A character that one owns.
    record Owned(
            CharacterId characterId, boolean archived, long version, @JsonRawValue String sheet) {}

    /// Something one did: said, rolled, moved …, as one may see it oneself.
    record Entry(SessionId sessionId, String kind, Instant at, @JsonRawValue String event) {}

    private final JdbcTemplate database;

    ExportStore(DataSource source) {
        database = new JdbcTemplate(source);
        database.setFetchSize(ROWS_AT_ONCE);
    }

    Optional<Profile> profile(UserId person) {
        return database
                .query(
                        "select * from view.profile where user_id = ?",
                        ExportStore::profile,
                        person.value())
                .stream()
                .findFirst();
    }

    void sessions(UserId person, Consumer<Membership> each) {
        stream(
                """
                select session_id, title, phase, role
                  from view.lobby_member join view.lobby_session using (session_id)
                 where user_id = ? order by session_id
                """,
                (row, _) ->
                        new Membership(
                                new SessionId(row.getObject("session_id", UUID.class)),
                                row.getString("title"),
                                row.getString("phase"),
                                row.getString("role")),
                each,
                person.value());
    }

    void characters(UserId person, Consumer<Owned> each) {
        stream(
                "select * from view.sheet where owner_id = ? order by character_id",
                (row, _) ->
                        new Owned(
                                new CharacterId(row.getObject("character_id", UUID.class)),
                                row.getBoolean("archived"),
                                row.getLong("version"),
                                row.getString("body")),
                each,
                person.value());
    }

    void entries(UserId person, Consumer<Entry> each) {
        stream(
                """
                select distinct on (session_id, sequence) session_id, kind, at, event
                  from view.journal_entry
                 where author = ? and (readers is null or ? = any (readers))
                 order by session_id, sequence, version
                """,
                (row, _) ->
                        new Entry(
                                new SessionId(row.getObject("session_id", UUID.class)),
                                row.getString("kind"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("event")),
                each,
                person.value(),
                person.value());
    }

    private <T> void stream(
            String sql, RowMapper<T> mapper, Consumer<T> each, Object... parameters) {
        try (var rows = database.queryForStream(sql, mapper, parameters)) {
            rows.forEach(each);
        }
    }

    private static Profile profile(ResultSet row, int number) throws SQLException {
        return new Profile(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("email"),
                row.getString("display_name"),
                row.getBoolean("email_verified"),
                Arrays.asList((String[]) row.getArray("roles").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
