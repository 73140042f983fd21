package rollbook.query.erasure;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.query.Traces;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// Table `view.erasure`.
@Component("viewErasureStore")
class ErasureStore {
    /// Somebody whom the views have not forgotten yet.
    record Pending(UserId person, long position, boolean reread) {}

    private final JdbcClient database;

    ErasureStore(JdbcClient database) {
        this.database = database;
    }

    void add(UserId person, long position) {
        database.sql(
                        """
                        insert into view.erasure (user_id, position) values (:user, :position)
                        on conflict do nothing
                        """)
                .param("user", person.value())
                .param("position", position)
                .update();
    }

    List<Pending> pending() {
        return database.sql(
                        """
                        select user_id, position, reread_at is not null as reread
                          from view.erasure where scrubbed_at is null order by position
                        """)
                .query(
                        (row, _) ->
                                new Pending(
                                        new UserId(row.getObject("user_id", UUID.class)),
                                        row.getLong("position"),
                                        row.getBoolean("reread")))
                .list();
    }

    /// False when another process has done it meanwhile; otherwise others wait for this one.
    boolean lock(UserId person) {
        return database.sql(
                        """
                        select 1 from view.erasure
                         where user_id = :user and reread_at is null for update
                        """)
                .param("user", person.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void reread(UserId person) {
        database.sql("update view.erasure set reread_at = now() where user_id = :user")
                .param("user", person.value())
                .update();
    }

    void scrubbed(UserId person) {
        database.sql("update view.erasure set scrubbed_at = now() where user_id = :user")
                .param("user", person.value())
                .update();
    }

    /// Whoever has a text at a table has done something there, if only sit down.
    Traces traces(UserId person) {
        var sessions =
                database.sql(
                                """
                                select session_id from view.journal_entry where author = :user
                                union select session_id from view.audit_entry where author = :user
                                union select session_id from view.lobby_member where user_id = :user
                                union select session_id from view.table_part
                                       where kind in ('MEMBER', 'REQUEST') and id = :user
                                """)
                        .param("user", person.value())
                        .query((row, _) -> new SessionId(row.getObject("session_id", UUID.class)))
                        .list();
        return new Traces(person, new HashSet<>(sessions));
    }
}
