package rollbook.query.sheet;

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

    /// Sheets in use of `owner` whose name contains `text`, by name and then id, after the given
    /// ones.
    List<StoredSheet> page(UserId owner, String text, String afterName, UUID afterId, int limit) {
        return database.sql(
                        """
                        select * from view.sheet
                         where owner_id = :owner and not archived
                           and strpos(lower(name), lower(:text)) > 0
                           and (name, character_id) > (:name, :id)
                         order by name, character_id
                         limit :limit
                        """)
                .param("owner", owner.value())
                .param("text", text)
                .param("name", afterName)
                .param("id", afterId)
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
