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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
                .filter(standing -> standing.objection(user).isEmpty())
                .isPresent();
    }

    /// Which of these tokens count no longer, as of now, and what their holders are to be told:
    /// `signed-out`, `locked`, `erased`, or `token-expired` where another token would do.
    public Map<CurrentUser, String> objections(Collection<CurrentUser> users) {
        var known = look(users.stream().map(CurrentUser::signInId).distinct().toList());
        var objections = new HashMap<CurrentUser, String>();
        for (var user : users) {
            var standing = known.get(user.signInId());
            if (standing == null) {
                objections.put(user, SignInEnd.SIGNED_OUT.told());
            } else {
                standing.objection(user).ifPresent(told -> objections.put(user, told));
            }
        }
        return objections;
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
    public void end(String signInId, SignInEnd why) {
        database.sql(
                        """
                        update log.sign_in set ended_at = :endedAt, ended_why = :why
                         where sign_in_id = :signInId and ended_at is null
                        """)
                .param("endedAt", now())
                .param("why", why.code())
                .param("signInId", signInId)
                .update();
        standings.invalidate(signInId);
    }

    /// Ends every sign-in of the user.
    public void endAll(UserId user, SignInEnd why) {
        endOthers(user, "", why);
    }

    /// Ends every sign-in of the user but one.
    public void endOthers(UserId user, String keptSignInId, SignInEnd why) {
        database.sql(
                        """
                        update log.sign_in set ended_at = :endedAt, ended_why = :why
                         where user_id = :userId and ended_at is null and sign_in_id <> :kept
                        """)
                .param("endedAt", now())
                .param("why", why.code())
                .param("userId", user.toString())
                .param("kept", keptSignInId)
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
        return Optional.ofNullable(look(List.of(signInId)).get(signInId));
    }

    private Map<String, Standing> look(Collection<String> signInIds) {
        return database
                .sql(
                        """
                        select s.sign_in_id, s.user_id, s.ended_at, s.ended_why,
                               coalesce(v.version, 0) as version
                          from log.sign_in s left join log.token_version v using (user_id)
                         where s.sign_in_id = any(:signInIds)
                        """)
                .param("signInIds", signInIds.toArray(String[]::new))
                .query(Standing::of)
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::signInId, Function.identity()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
