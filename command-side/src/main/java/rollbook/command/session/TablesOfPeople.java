package rollbook.command.session;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.events.SessionId;
import rollbook.events.UserId;

import java.util.List;

/// At which tables somebody sits, as far as [NamesAtTables] has read.
@Component
class TablesOfPeople {
    private final JdbcClient database;

    TablesOfPeople(JdbcClient database) {
        this.database = database;
    }

    void add(UserId user, SessionId session) {
        database.sql(
                        """
                        insert into log.seat (user_id, session_id) values (:user, :session)
                        on conflict do nothing
                        """)
                .param("user", user.toString())
                .param("session", session.toString())
                .update();
    }

    void remove(UserId user, SessionId session) {
        database.sql("delete from log.seat where user_id = :user and session_id = :session")
                .param("user", user.toString())
                .param("session", session.toString())
                .update();
    }

    List<SessionId> of(UserId user) {
        return database.sql(
                        """
                        select session_id from log.seat where user_id = :user order by session_id
                        """)
                .param("user", user.toString())
                .query((row, _) -> SessionId.of(row.getString("session_id")))
                .list();
    }
}
