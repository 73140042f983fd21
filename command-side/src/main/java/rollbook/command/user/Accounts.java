package rollbook.command.user;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.command.mail.Language;
import rollbook.events.UserId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// The addresses and password hashes: beside the log, because events hold no credential.
@Component
public class Accounts {
    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    public Optional<Account> ofAddress(EmailAddress email) {
        return database.sql(
                        """
                        select email, user_id, password_hash from log.account where email = :email
                        """)
                .param("email", email.value())
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> ofUser(UserId userId) {
        return database.sql(
                        """
                        select email, user_id, password_hash from log.account where user_id = :user
                        """)
                .param("user", userId.toString())
                .query(Accounts::account)
                .optional();
    }

    /// The account of that address if it is older than any sign-up takes.
    Optional<Account> ofLongAgo(EmailAddress email) {
        return database.sql(
                        """
                        select email, user_id, password_hash from log.account
                        where email = :email and reserved_at < now() - interval '5 minutes'
                        """)
                .param("email", email.value())
                .query(Accounts::account)
                .optional();
    }

    boolean add(Account account, Language language) {
        return database.sql(
                                """
                                insert into log.account (email, user_id, password_hash, language)
                                values (:email, :user, :hash, :language) on conflict do nothing
                                """)
                        .param("email", account.email().value())
                        .param("user", account.userId().toString())
                        .param("hash", account.passwordHash())
                        .param("language", language.tag())
                        .update()
                == 1;
    }

    void changePassword(UserId userId, String passwordHash) {
        database.sql("update log.account set password_hash = :hash where user_id = :user")
                .param("hash", passwordHash)
                .param("user", userId.toString())
                .update();
    }

    /// Puts another hash in the place of the one that was read; false when that is gone already.
    public boolean replacePassword(Account read, String passwordHash) {
        return database.sql(
                                """
                                update log.account set password_hash = :hash
                                where user_id = :user and password_hash = :read
                                """)
                        .param("hash", passwordHash)
                        .param("user", read.userId().toString())
                        .param("read", read.passwordHash())
                        .update()
                == 1;
    }

    /// The account unless it is locked; nobody changes it before the transaction ends.
    Optional<Account> heldUnlocked(UserId userId) {
        return database.sql(
                        """
                        select email, user_id, password_hash from log.account
                        where user_id = :user and locked_at is null
                        for update
                        """)
                .param("user", userId.toString())
                .query(Accounts::account)
                .optional();
    }

    /// Gives the account another address; false when it is another account's. It looks first,
    /// because a database writes the address that a unique key refuses into its log.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when somebody took it just now
    boolean changeEmail(UserId userId, EmailAddress email) {
        return database.sql(
                                """
                                update log.account set email = :email
                                where user_id = :user
                                  and not exists (select 1 from log.account where email = :email)
                                """)
                        .param("email", email.value())
                        .param("user", userId.toString())
                        .update()
                == 1;
    }

    void lock(UserId userId, boolean locked) {
        database.sql(
                        """
                        update log.account set locked_at = case when :locked then now() end
                        where user_id = :user
                        """)
                .param("locked", locked)
                .param("user", userId.toString())
                .update();
    }

    /// Whether the password that was proved is still the account's, and nobody locked it since. It
    /// stays so until the transaction ends.
    public boolean stillOpens(Account proved) {
        return database.sql(
                        """
                        select 1 from log.account
                        where user_id = :user and password_hash = :hash and locked_at is null
                        for share
                        """)
                .param("user", proved.userId().toString())
                .param("hash", proved.passwordHash())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void remove(UserId userId) {
        database.sql("delete from log.account where user_id = :user")
                .param("user", userId.toString())
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new EmailAddress(row.getString("email")),
                UserId.of(row.getString("user_id")),
                row.getString("password_hash"));
    }
}
