package rollbook.query.dice;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import rollbook.events.SessionId;
import rollbook.events.UserId;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

/// What the journal tells a reader of dice, in the order in which it happened, row by row from the
/// database: a long session has more rolls than fit the memory of many readers.
@Component
class DiceStore {
    private static final int ROWS_AT_ONCE = 200;

    private final JdbcTemplate database;
    private final JsonMapper json;

    DiceStore(DataSource source, JsonMapper json) {
        database = new JdbcTemplate(source);
        database.setFetchSize(ROWS_AT_ONCE);
        this.json = json;
    }

    /// Each epoch with the time at which it opened; within [rollbook.query.OneMoment].
    void epochs(SessionId session, UserId reader, Consumer<ObjectNode> each) {
        tell(
                session,
                reader,
                "DEED",
                "{\"type\":\"DiceEpochOpened\"%",
                epoch -> each.accept(epoch.without("by")));
    }

    /// Each roll, and each that was shown later once more, with the time and who rolled it; within
    /// [rollbook.query.OneMoment].
    void rolls(SessionId session, UserId reader, Consumer<ObjectNode> each) {
        tell(session, reader, "ROLL", "%", each);
    }

    private void tell(
            SessionId session, UserId reader, String kind, String like, Consumer<ObjectNode> each) {
        var sql =
                """
                select distinct on (sequence) sequence, at, author, event
                  from view.journal_entry
                 where session_id = ? and kind = ? and event like ?
                   and (readers is null or ? = any (readers))
                 order by sequence, version
                """;
        try (var rows =
                database.queryForStream(
                        sql, this::told, session.value(), kind, like, reader.value())) {
            rows.forEach(each);
        }
    }

    private ObjectNode told(ResultSet row, int number) throws SQLException {
        var event = (ObjectNode) json.readTree(row.getString("event"));
        event.remove("type");
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var told = json.createObjectNode();
        told.set("at", json.valueToTree(at));
        // whoever shows a roll need not be the one who rolled it
        var roller = event.remove("rollerId");
        var author = row.getObject("author", UUID.class);
        if (roller != null) {
            told.set("by", roller);
        } else if (author != null) {
            told.put("by", new UserId(author).toString());
        }
        told.setAll(event);
        return told;
    }
}
