package rollbook.query.lobby;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.edge.problem.ProblemException;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.ChapterEnded;
import rollbook.events.session.ChapterStarted;
import rollbook.events.session.DiceEpochOpened;
import rollbook.events.session.DiceRollRevealed;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.InviteCreated;
import rollbook.events.session.InviteRevoked;
import rollbook.events.session.JoinDenied;
import rollbook.events.session.JoinRequested;
import rollbook.events.session.MemberRenamed;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.OwnershipTransferred;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.PlayerKicked;
import rollbook.events.session.PlayerLeft;
import rollbook.events.session.Role;
import rollbook.events.session.SceneActivated;
import rollbook.events.session.SceneCreated;
import rollbook.events.session.SessionArchived;
import rollbook.events.session.SessionCreated;
import rollbook.events.session.SessionEnded;
import rollbook.events.session.SessionPaused;
import rollbook.events.session.SessionResumed;
import rollbook.events.session.TokenHidden;
import rollbook.events.session.TokenMoved;
import rollbook.events.session.TokenPlaced;
import rollbook.events.session.TokenRemoved;
import rollbook.events.session.TokenShown;
import rollbook.events.session.TokensMoved;

import java.util.Optional;

/// Who belongs to which session, as the view `lobby` knows it.
@Component
public class Memberships {
    private final JdbcClient database;

    Memberships(JdbcClient database) {
        this.database = database;
    }

    /// The role of `user` in `session`; nothing when they are no member or there is no session.
    public Optional<Role> roleOf(UserId user, SessionId session) {
        return database.sql(
                        """
                        select role from view.lobby_member
                         where session_id = :session and user_id = :user
                        """)
                .param("session", session.value())
                .param("user", user.value())
                .query((row, _) -> Role.valueOf(row.getString("role")))
                .optional();
    }

    /// Demands that `user` is a member of `session`.
    ///
    /// @throws ProblemException `session.not-found` when they are not, the same as when it is
    ///   absent
    public void require(UserId user, SessionId session) {
        if (roleOf(user, session).isEmpty()) {
            throw ProblemException.absent(SessionId.class);
        }
    }

    /// Whether there is a session that both are members of.
    public boolean meet(UserId one, UserId other) {
        return database.sql(
                        """
                        select exists (
                            select 1 from view.lobby_member a
                              join view.lobby_member b using (session_id)
                             where a.user_id = :one and b.user_id = :other)
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    /// Whether `gameMaster` runs a session that `member` belongs to.
    public boolean runsTableOf(UserId gameMaster, UserId member) {
        return database.sql(
                        """
                        select exists (
                            select 1 from view.lobby_member a
                              join view.lobby_member b using (session_id)
                             where a.user_id = :gm and a.role in ('OWNER', 'GM', 'ASSISTANT')
                               and b.user_id = :member)
                        """)
                .param("gm", gameMaster.value())
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    /// Whether an event may change who belongs to a session, or in which role.
    public static boolean mayChangeBy(GameSessionEvent event) {
        return switch (event) {
            case SessionCreated _,
                    PlayerJoined _,
                    PlayerLeft _,
                    PlayerKicked _,
                    OwnershipTransferred _ ->
                    true;
            case ChapterStarted _,
                    ChapterEnded _,
                    SessionPaused _,
                    SessionResumed _,
                    SessionEnded _,
                    SessionArchived _,
                    InviteCreated _,
                    InviteRevoked _,
                    JoinRequested _,
                    JoinDenied _,
                    MemberRenamed _,
                    SceneCreated _,
                    SceneActivated _,
                    TokenPlaced _,
                    TokenMoved _,
                    TokensMoved _,
                    TokenHidden _,
                    TokenShown _,
                    TokenRemoved _,
                    MessagePosted _,
                    DiceEpochOpened _,
                    DiceRolled _,
                    DiceRollRevealed _ ->
                    false;
        };
    }
}
