package rollbook.edge.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.edge.CurrentUser;
import rollbook.events.UserId;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Which sign-ins live, and from which token version on a user's tokens count. Both sides read it;
/// the command side writes it, within whatever transaction is running.
public class SignIns {
    /// A dead token is refused everywhere within five seconds: this, and the time to look.
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final JdbcClient database;
    private final Clock clock;
    private final Cache<String, Optional<Standing>> standings =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(REMEMBERED).build();

    public SignIns(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Whether the token's sign-in has not ended and its token version is the user's latest; at
    /// most two seconds old.
    public boolean alive(CurrentUser user) {
        return standings
                .get(user.signInId(), this::look)
                .filter(standing -> standing.equals(Standing.required(user)))
                .isPresent();
    }

    /// Records a sign-in; its id is the `sid` of every access token it gets.
    public void begin(String signInId, UserId user) {
        database.sql(
                        """
                        insert into log.sign_in (sign_in_id, user_id, started_at)
                        values (:signInId, :userId, :startedAt)
                        """)
                .param("signInId", signInId)
                .param("userId", user.toString())
                .param("startedAt", now())
                .update();
        standings.invalidate(signInId);
    }

    /// When the person last proved to be who they are in this sign-in.
    public Optional<Instant> startedAt(String signInId) {
        return database.sql("select started_at from log.sign_in where sign_in_id = :signInId")
                .param("signInId", signInId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// Ends one sign-in; ending it twice is the same as once.
    public void end(String signInId) {
        database.sql(
                        """
                        update log.sign_in set ended_at = :endedAt
                         where sign_in_id = :signInId and ended_at is null
                        """)
                .param("endedAt", now())
                .param("signInId", signInId)
                .update();
        standings.invalidate(signInId);
    }

    /// Ends every sign-in of the user.
    public void endAll(UserId user) {
        database.sql(
                        """
                        update log.sign_in set ended_at = :endedAt
                         where user_id = :userId and ended_at is null
                        """)
                .param("endedAt", now())
                .param("userId", user.toString())
                .update();
        standings.invalidateAll();
    }

    /// The `tv` for the user's next access token.
    public long tokenVersion(UserId user) {
        return database.sql("select version from log.token_version where user_id = :userId")
                .param("userId", user.toString())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /// Makes every access token that the user has die, for another password, e-mail or role.
    public void raiseTokenVersion(UserId user) {
        database.sql(
                        """
                        insert into log.token_version (user_id, version) values (:userId, 1)
                        on conflict (user_id)
                        do update set version = log.token_version.version + 1
                        """)
                .param("userId", user.toString())
                .update();
        standings.invalidateAll();
    }

    private Optional<Standing> look(String signInId) {
        return database.sql(
                        """
                        select s.user_id, coalesce(v.version, 0) as version
                          from log.sign_in s left join log.token_version v using (user_id)
                         where s.sign_in_id = :signInId and s.ended_at is null
                        """)
                .param("signInId", signInId)
                .query((row, _) -> new Standing(row.getString("user_id"), row.getLong("version")))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Standing(String userId, long tokenVersion) {
        static Standing required(CurrentUser user) {
            return new Standing(user.id().toString(), user.tokenVersion());
        }
    }
}
