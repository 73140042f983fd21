package rollbook.query.table;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.events.Id;
import rollbook.events.InviteId;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Tables as rows: a head, and a row for each member, scene, token, invitation and request.
@Component
class TableStore {
    private static final String MEMBER = "MEMBER";
    private static final String SCENE = "SCENE";
    private static final String TOKEN = "TOKEN";
    private static final String INVITE = "INVITE";
    private static final String REQUEST = "REQUEST";

    /// A table with the sequence number of the last event in it.
    ///
    /// @param rereads how often it was read again
    record Stored(Table table, long sequence, int rereads) {
        static Stored none(SessionId sessionId) {
            return new Stored(Table.unset(sessionId), -1, 0);
        }

        boolean isAt(Mark mark) {
            return sequence == mark.sequence && rereads == mark.rereads;
        }
    }

    /// Which state of a table is stored.
    record Mark(long sequence, int rereads) {}

    private record Part(String kind, UUID id, String body) {}

    private final JdbcClient database;
    private final JsonMapper json;

    TableStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// The mark of the stored table, with -1 when there is none; the row stays locked.
    Mark lock(SessionId sessionId) {
        return database.sql(
                        """
                        select sequence, rereads from view.table_head
                         where session_id = ? for update
                        """)
                .param(sessionId.value())
                .query((row, _) -> new Mark(row.getLong("sequence"), row.getInt("rereads")))
                .optional()
                .orElseGet(() -> new Mark(-1, 0));
    }

    Optional<Stored> find(SessionId sessionId) {
        var parts = new HashMap<String, Map<UUID, String>>();
        var head = new Head[1];
        database.sql(
                        """
                        select h.sequence, h.rereads, h.course, h.active_scene_id, p.kind, p.id, p.body
                        from view.table_head h left join view.table_part p using (session_id)
                        where h.session_id = ?
                        """)
                .param(sessionId.value())
                .query(
                        row -> {
                            head[0] = Head.of(row);
                            var kind = row.getString("kind");
                            if (kind != null) {
                                parts.computeIfAbsent(kind, _ -> new HashMap<>())
                                        .put(
                                                row.getObject("id", UUID.class),
                                                row.getString("body"));
                            }
                        });
        return Optional.ofNullable(head[0])
                .map(
                        found ->
                                new Stored(
                                        assemble(sessionId, found, parts),
                                        found.sequence,
                                        found.rereads));
    }

    private record Head(long sequence, int rereads, String course, @Nullable UUID activeSceneId) {
        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    row.getLong("sequence"),
                    row.getInt("rereads"),
                    row.getString("course"),
                    row.getObject("active_scene_id", UUID.class));
        }
    }

    private Table assemble(SessionId sessionId, Head head, Map<String, Map<UUID, String>> parts) {
        var active = head.activeSceneId == null ? null : new SceneId(head.activeSceneId);
        return new Table(
                sessionId,
                json.readValue(head.course, Table.Course.class),
                read(parts, MEMBER, UserId::new, Table.Member.class),
                new Table.Stage(active, read(parts, SCENE, SceneId::new, Table.Scene.class)),
                read(parts, TOKEN, TokenId::new, Table.Piece.class),
                new Table.Guests(
                        read(parts, INVITE, InviteId::new, Table.Invite.class),
                        read(parts, REQUEST, UserId::new, Table.Request.class)));
    }

    private <I, T> PMap<I, T> read(
            Map<String, Map<UUID, String>> parts,
            String kind,
            Function<UUID, I> id,
            Class<T> type) {
        PMap<I, T> read = HashTreePMap.empty();
        for (var part : parts.getOrDefault(kind, Map.of()).entrySet()) {
            read = read.plus(id.apply(part.getKey()), json.readValue(part.getValue(), type));
        }
        return read;
    }

    /// Writes what differs between the two tables.
    void save(Table before, Table after, long sequence) {
        saveHead(after, sequence);
        var sessionId = after.sessionId();
        saveParts(sessionId, MEMBER, before.members(), after.members());
        saveParts(sessionId, SCENE, before.stage().scenes(), after.stage().scenes());
        saveParts(sessionId, TOKEN, before.tokens(), after.tokens());
        saveParts(sessionId, INVITE, before.guests().invites(), after.guests().invites());
        saveParts(sessionId, REQUEST, before.guests().requests(), after.guests().requests());
    }

    /// Writes the whole table again, as it stands at the same event.
    void rewrite(Table table, long sequence) {
        save(Table.unset(table.sessionId()), table, sequence);
        database.sql("update view.table_head set rereads = rereads + 1 where session_id = ?")
                .param(table.sessionId().value())
                .update();
    }

    private void saveHead(Table table, long sequence) {
        var active = table.stage().activeSceneId();
        database.sql(
                        """
                        insert into view.table_head (session_id, sequence, course, active_scene_id)
                        values (:session, :sequence, :course::jsonb, :active)
                        on conflict (session_id) do update set sequence = excluded.sequence,
                            course = excluded.course, active_scene_id = excluded.active_scene_id
                        """)
                .param("session", table.sessionId().value())
                .param("sequence", sequence)
                .param("course", json.writeValueAsString(table.course()))
                .param("active", active == null ? null : active.value(), Types.OTHER)
                .update();
    }

    private <I extends Id, T> void saveParts(
            SessionId sessionId, String kind, Map<I, T> before, Map<I, T> after) {
        if (before.equals(after)) {
            return;
        }
        after.forEach(
                (id, body) -> {
                    if (!body.equals(before.get(id))) {
                        put(sessionId, new Part(kind, id.value(), json.writeValueAsString(body)));
                    }
                });
        before.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .forEach(id -> remove(sessionId, kind, id));
    }

    private void put(SessionId sessionId, Part part) {
        database.sql(
                        """
                        insert into view.table_part (session_id, kind, id, body)
                        values (?, ?, ?, ?::jsonb)
                        on conflict (session_id, kind, id) do update set body = excluded.body
                        """)
                .params(sessionId.value(), part.kind, part.id, part.body)
                .update();
    }

    private void remove(SessionId sessionId, String kind, Id id) {
        database.sql("delete from view.table_part where session_id = ? and kind = ? and id = ?")
                .params(sessionId.value(), kind, id.value())
                .update();
    }

    void clear() {
        database.sql("truncate view.table_head, view.table_part").update();
    }
}
