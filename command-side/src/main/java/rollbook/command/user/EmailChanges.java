package rollbook.command.user;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.command.mail.MailKind;
import rollbook.events.UserId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// The addresses that people want instead of theirs: one for each person, for a day. None is held
/// against anybody, else one could keep the owner of an address from signing up.
@Component
class EmailChanges {
    private final JdbcClient database;
    private final Verifications verifications;

    EmailChanges(JdbcClient database, Verifications verifications) {
        this.database = database;
        this.verifications = verifications;
    }

    /// A wish.
    ///
    /// @param former the address before, once it has been replaced
    record Wish(EmailAddress email, @Nullable EmailAddress former) {}

    void put(UserId user, EmailAddress email) {
        database.sql("delete from log.email_change where expires_at < now()").update();
        database.sql(
                        """
                        insert into log.email_change (user_id, email, expires_at)
                        values (:user, :email, now() + interval '1 day')
                        on conflict (user_id) do update
                        set email = excluded.email, former = null, expires_at = excluded.expires_at
                        """)
                .param("user", user.toString())
                .param("email", email.value())
                .update();
    }

    Optional<Wish> find(UserId user) {
        return database.sql(
                        """
                        select email, former from log.email_change
                        where user_id = :user and expires_at > now()
                        """)
                .param("user", user.toString())
                .query(EmailChanges::wish)
                .optional();
    }

    void keepFormer(UserId user, EmailAddress former) {
        database.sql("update log.email_change set former = :former where user_id = :user")
                .param("former", former.value())
                .param("user", user.toString())
                .update();
    }

    /// Ends a change that waits, and what was mailed for it: who knows the password of before may
    /// have asked for it.
    void drop(UserId user) {
        verifications.discard(user, MailKind.CHANGE_EMAIL);
        forget(user);
    }

    void forget(UserId user) {
        database.sql("delete from log.email_change where user_id = :user")
                .param("user", user.toString())
                .update();
    }

    private static Wish wish(ResultSet row, int number) throws SQLException {
        var former = row.getString("former");
        return new Wish(
                new EmailAddress(row.getString("email")),
                former == null ? null : new EmailAddress(former));
    }
}
