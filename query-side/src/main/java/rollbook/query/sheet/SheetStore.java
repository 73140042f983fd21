package rollbook.query.sheet;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.events.character.Sheet;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Table `view.sheet`.
@Component
class SheetStore {
    private final JdbcClient database;
    private final JsonMapper json;

    SheetStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<StoredSheet> find(CharacterId characterId) {
        return database.sql("select * from view.sheet where character_id = ?")
                .param(characterId.value())
                .query(this::read)
                .optional();
    }

    List<StoredSheet> lockAllOf(UserId owner) {
        return database.sql("select * from view.sheet where owner_id = ? for update")
                .param(owner.value())
                .query(this::read)
                .list();
    }

    /// Where a page ended.
    record Place(String key, UUID id) {}

    /// The first sheets of a list, or those after the last one of an earlier page.
    List<StoredSheet> page(SheetList list, @Nullable Place after, int limit) {
        var order = list.order();
        var place = after == null ? new Place("", new UUID(0, 0)) : after;
        return database.sql(
                        """
                        select * from view.sheet
                         where owner_id = :owner and archived = :archived
                           and strpos(lower(normalize(name)), lower(normalize(:text))) > 0
                           and %s
                         order by %s
                         limit :limit
                        """
                                .formatted(
                                        after == null ? "true" : order.sqlAfter(),
                                        order.sqlOrder()))
                .param("owner", list.ownerId().value())
                .param("archived", list.archived())
                .param("text", list.text())
                .param("key", place.key)
                .param("id", place.id)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    void save(StoredSheet sheet) {
        database.sql(
                        """
                        insert into view.sheet
                               (character_id, owner_id, name, archived, version, body)
                        values (:id, :owner, :name, :archived, :version, :body::jsonb)
                        on conflict (character_id) do update set name = excluded.name,
                               archived = excluded.archived, version = excluded.version,
                               body = excluded.body
                        """)
                .param("id", sheet.characterId().value())
                .param("owner", sheet.ownerId().value())
                .param("name", sheet.sheet().name())
                .param("archived", sheet.archived())
                .param("version", sheet.version())
                .param("body", json.writeValueAsString(sheet.sheet()))
                .update();
    }

    void clear() {
        database.sql("truncate view.sheet").update();
    }

    private StoredSheet read(ResultSet row, int number) throws SQLException {
        return new StoredSheet(
                new CharacterId(row.getObject("character_id", UUID.class)),
                new UserId(row.getObject("owner_id", UUID.class)),
                json.readValue(row.getString("body"), Sheet.class),
                row.getBoolean("archived"),
                row.getLong("version"));
    }
}
