package rollbook.query.lobby;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.Role;
import rollbook.events.session.SessionCreated;
import rollbook.query.table.Phase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Tables `view.lobby_session` and `view.lobby_member`. Every change names the sequence of its
/// event; one that is not newer than the row changes nothing.
@Component
class LobbyStore {
    private final JdbcClient database;

    LobbyStore(JdbcClient database) {
        this.database = database;
    }

    void open(SessionCreated created) {
        var fresh =
                database.sql(
                                """
                                insert into view.lobby_session (session_id, sequence, title, phase)
                                values (:session, 0, :title, :phase)
                                on conflict do nothing
                                """)
                        .param("session", created.sessionId().value())
                        .param("title", created.title())
                        .param("phase", Phase.OPEN.name())
                        .update();
        if (fresh == 1) {
            insert(created.sessionId(), created.ownerId(), Role.OWNER);
        }
    }

    void rename(SessionId session, String title) {
        database.sql(
                        """
                        update view.lobby_session set title = :title where session_id = :session
                        """)
                .param("title", title)
                .param("session", session.value())
                .update();
    }

    void turn(SessionId session, long sequence, Phase phase) {
        database.sql(
                        """
                        update view.lobby_session
                           set sequence = :sequence, phase = :phase
                         where session_id = :session and sequence < :sequence
                        """)
                .param("session", session.value())
                .param("sequence", sequence)
                .param("phase", phase.name())
                .update();
    }

    void play(SessionId session, long sequence, Phase phase, Instant at) {
        database.sql(
                        """
                        update view.lobby_session
                           set sequence = :sequence, phase = :phase, last_played_at = :at
                         where session_id = :session and sequence < :sequence
                        """)
                .param("session", session.value())
                .param("sequence", sequence)
                .param("phase", phase.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void seat(SessionId session, long sequence, UserId user, Role role) {
        if (advances(session, sequence)) {
            insert(session, user, role);
        }
    }

    void unseat(SessionId session, long sequence, UserId user) {
        if (advances(session, sequence)) {
            database.sql(
                            """
                            delete from view.lobby_member
                             where session_id = :session and user_id = :user
                            """)
                    .param("session", session.value())
                    .param("user", user.value())
                    .update();
        }
    }

    void handOver(SessionId session, long sequence, UserId from, UserId to) {
        if (advances(session, sequence)) {
            insert(session, from, Role.GM);
            insert(session, to, Role.OWNER);
        }
    }

    /// The sessions of `user` that are older than `before`, newest first: ids tell their age.
    List<LobbyView> page(UserId user, SessionId before, int limit) {
        return database.sql(
                        """
                        select session_id, title, phase, last_played_at, mine.role,
                               (select count(*) from view.lobby_member other
                                 where other.session_id = mine.session_id) as members
                          from view.lobby_member mine
                          join view.lobby_session session using (session_id)
                         where mine.user_id = :user and session_id < :before
                         order by session_id desc
                         limit :limit
                        """)
                .param("user", user.value())
                .param("before", before.value())
                .param("limit", limit)
                .query(LobbyStore::view)
                .list();
    }

    void clear() {
        database.sql("truncate view.lobby_member, view.lobby_session").update();
    }

    private boolean advances(SessionId session, long sequence) {
        return database.sql(
                                """
                                update view.lobby_session
                                   set sequence = :sequence
                                 where session_id = :session and sequence < :sequence
                                """)
                        .param("session", session.value())
                        .param("sequence", sequence)
                        .update()
                == 1;
    }

    private void insert(SessionId session, UserId user, Role role) {
        database.sql(
                        """
                        insert into view.lobby_member (session_id, user_id, role)
                        values (:session, :user, :role)
                        on conflict (session_id, user_id) do update set role = excluded.role
                        """)
                .param("session", session.value())
                .param("user", user.value())
                .param("role", role.name())
                .update();
    }

    private static LobbyView view(ResultSet row, int number) throws SQLException {
        var played = row.getObject("last_played_at", OffsetDateTime.class);
        return new LobbyView(
                new SessionId(row.getObject("session_id", UUID.class)),
                row.getString("title"),
                Phase.valueOf(row.getString("phase")),
                Role.valueOf(row.getString("role")),
                row.getInt("members"),
                played == null ? null : played.toInstant());
    }
}
