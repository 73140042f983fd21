package rollbook.command.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.events.UserId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Mails that have to leave. Each is tried until it left, for three days at most, by whichever
/// process claims it first.
@Component
public class Outbox {
    /// How long a mail waits for a way out.
    public static final Duration PATIENCE = Duration.ofDays(3);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final AddressSeal seal;

    Outbox(JdbcClient database, TransactionTemplate transaction, AddressSeal seal) {
        this.database = database;
        this.transaction = transaction;
        this.seal = seal;
    }

    /// Puts a mail in, once for each id, to the address that the account has when it leaves and in
    /// the account's language. Takes part in the caller's transaction. What is above the limit of
    /// its kind is dropped: enough of them are on their way.
    public void put(UUID mailId, MailKind kind, UserId to) {
        put(mailId, kind, to, null);
    }

    /// The same to another address than the account's: a new one, or one that it no longer has.
    ///
    /// @param address an e-mail address; kept only until the mail left
    public void put(UUID mailId, MailKind kind, UserId to, @Nullable String address) {
        var sealed = address == null ? null : seal.close(mailId, address);
        transaction.executeWithoutResult(
                _ -> {
                    lock(kind, to);
                    insert(mailId, kind, to, sealed);
                });
    }

    /// One at a time for each person and kind, or as many as come at once would all see room.
    private void lock(MailKind kind, UserId to) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:place, 0))")
                .param("place", "rollbook/mail/" + kind.code() + "/" + to)
                .query((_, _) -> true)
                .single();
    }

    private void insert(UUID mailId, MailKind kind, UserId to, byte @Nullable [] address) {
        database.sql(
                        """
                        insert into log.mail (mail_id, kind, user_id, address, language)
                        select :id, :kind, :user, :address,
                            coalesce((select language from log.account where user_id = :user), 'en')
                        where (select count(*) from log.mail
                               where user_id = :user and kind = :kind
                                 and queued_at > now() - :window * interval '1 second') < :most
                        on conflict (mail_id) do nothing
                        """)
                .param("id", mailId)
                .param("kind", kind.code())
                .param("user", to.toString())
                .param("address", address, Types.BINARY)
                .param("window", kind.window().toSeconds())
                .param("most", kind.most())
                .update();
    }

    /// Claims what is due for as long as `lease`: nobody else tries it meanwhile, and if this
    /// process dies somebody does afterwards. Kinds that only a later release knows stay for it.
    List<QueuedMail> claim(int most, Duration lease) {
        return database.sql(
                        """
                        update log.mail set attempts = attempts + 1, due_at = now() + :lease * interval '1 second'
                        where mail_id in (
                            select mail_id from log.mail
                            where done_at is null and given_up_at is null and due_at <= now()
                              and queued_at > now() - :patience * interval '1 second' and kind in (:kinds)
                            order by due_at limit :most for update skip locked)
                        returning mail_id, kind, user_id, language, address, attempts
                        """)
                .param("lease", lease.toSeconds())
                .param("patience", PATIENCE.toSeconds())
                .param("kinds", MailKind.codes())
                .param("most", most)
                .query(this::queued)
                .list();
    }

    private static UUID mailId(ResultSet row, int number) throws SQLException {
        return row.getObject("mail_id", UUID.class);
    }

    private QueuedMail queued(ResultSet row, int number) throws SQLException {
        var mailId = mailId(row, number);
        var address = row.getBytes("address");
        return new QueuedMail(
                mailId,
                MailKind.of(row.getString("kind")),
                UserId.of(row.getString("user_id")),
                Language.of(row.getString("language")),
                address == null ? null : seal.open(mailId, address),
                row.getInt("attempts"));
    }

    /// Takes back what waits of that kind.
    public void withdraw(MailKind kind, UserId to) {
        database.sql(
                        """
                        update log.mail set done_at = now(), address = null
                        where user_id = :user and kind = :kind and done_at is null
                        """)
                .param("user", to.toString())
                .param("kind", kind.code())
                .update();
    }

    void done(UUID mailId) {
        database.sql("update log.mail set done_at = now(), address = null where mail_id = :id")
                .param("id", mailId)
                .update();
    }

    void retryIn(UUID mailId, Duration pause) {
        database.sql(
                        """
                        update log.mail set due_at = now() + :pause * interval '1 second'
                        where mail_id = :id
                        """)
                .param("pause", pause.toSeconds())
                .param("id", mailId)
                .update();
    }

    /// Gives up a mail that can never leave.
    void giveUp(UUID mailId) {
        database.sql(
                        """
                        update log.mail set given_up_at = now(), address = null
                        where mail_id = :id
                        """)
                .param("id", mailId)
                .update();
    }

    /// Gives up what could not leave for three days and is on nobody's way now.
    ///
    /// @return the ids of those mails
    List<UUID> giveUp() {
        return database.sql(
                        """
                        update log.mail set given_up_at = now(), address = null
                        where done_at is null and given_up_at is null and due_at <= now()
                          and queued_at <= now() - :patience * interval '1 second'
                        returning mail_id
                        """)
                .param("patience", PATIENCE.toSeconds())
                .query(Outbox::mailId)
                .list();
    }

    /// How many mails have to leave still.
    long waiting() {
        return database.sql(
                        """
                        select count(*) from log.mail where done_at is null and given_up_at is null
                        """)
                .query(Long.class)
                .single();
    }
}
