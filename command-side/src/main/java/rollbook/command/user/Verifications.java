package rollbook.command.user;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.command.user.password.Secret;
import rollbook.events.UserId;

import java.util.Optional;

/// Mailed tokens that prove an address: kept as hashes, good once, for an hour from the mail.
@Component
class Verifications {
    private final JdbcClient database;

    Verifications(JdbcClient database) {
        this.database = database;
    }

    /// Makes the token good for an hour from now, unless it was used already.
    void open(Secret token, UserId userId) {
        database.sql(
                        """
                        insert into log.verification (token_hash, user_id, expires_at)
                        values (:hash, :user, now() + interval '60 minutes')
                        on conflict (token_hash) do update set expires_at = excluded.expires_at
                        """)
                .param("hash", token.hash())
                .param("user", userId.toString())
                .update();
    }

    /// Whose address the token proves, if it is good still.
    Optional<UserId> owner(Secret token) {
        return database.sql(
                        """
                        select user_id from log.verification
                        where token_hash = :hash and used_at is null and expires_at > now()
                        """)
                .param("hash", token.hash())
                .query(String.class)
                .optional()
                .map(UserId::of);
    }

    /// Uses the token up; false when another call did so before.
    boolean spend(Secret token) {
        return database.sql(
                                """
                                update log.verification set used_at = now()
                                where token_hash = :hash and used_at is null
                                """)
                        .param("hash", token.hash())
                        .update()
                == 1;
    }
}
