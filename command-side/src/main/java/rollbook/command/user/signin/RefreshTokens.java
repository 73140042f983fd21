package rollbook.command.user.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.command.user.password.Secret;
import rollbook.command.user.signin.RefreshToken.Spent;
import rollbook.events.UserId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// The families of refresh tokens: a token lives 14 days unused, a family 30 days in all.
@Component
class RefreshTokens {
    private final JdbcClient database;

    RefreshTokens(JdbcClient database) {
        this.database = database;
    }

    void add(Secret token, String signInId) {
        database.sql(
                        """
                        insert into log.refresh_token (token_hash, sign_in_id, idle_until, salt)
                        values (:hash, :signIn, now() + interval '14 days', :salt)
                        """)
                .param("hash", token.hash())
                .param("signIn", signInId)
                .param("salt", Secret.fresh().text())
                .update();
    }

    /// The token, with its family locked until the transaction ends, so that of many who show it at
    /// once each sees what the one before did.
    Optional<RefreshToken> lock(Secret token) {
        database.sql(
                        """
                        select 1 from log.sign_in
                        where sign_in_id =
                            (select sign_in_id from log.refresh_token where token_hash = :hash)
                        for update
                        """)
                .param("hash", token.hash())
                .query(Integer.class)
                .optional();
        return find(token);
    }

    Optional<RefreshToken> find(Secret token) {
        return database.sql(
                        """
                        select sign_in_id, user_id, salt, spent_at is not null as spent, spent_key,
                            ended_at is null and started_at > now() - interval '30 days' as alive,
                            idle_until <= now() as idle,
                            spent_at > now() - interval '60 seconds' as just_now
                        from log.refresh_token join log.sign_in using (sign_in_id)
                        where token_hash = :hash
                        """)
                .param("hash", token.hash())
                .query(RefreshTokens::token)
                .optional();
    }

    void spend(Secret token, @Nullable String key) {
        database.sql(
                        """
                        update log.refresh_token set spent_at = now(), spent_key = :key
                        where token_hash = :hash
                        """)
                .param("key", key)
                .param("hash", token.hash())
                .update();
    }

    private static RefreshToken token(ResultSet row, int number) throws SQLException {
        var spent =
                row.getBoolean("spent")
                        ? new Spent(row.getBoolean("just_now"), row.getString("spent_key"))
                        : null;
        return new RefreshToken(
                row.getString("sign_in_id"),
                UserId.of(row.getString("user_id")),
                row.getBoolean("alive"),
                row.getBoolean("idle"),
                row.getString("salt"),
                spent);
    }
}
