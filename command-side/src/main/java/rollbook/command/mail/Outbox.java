package rollbook.command.mail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.events.UserId;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Mails that have to leave. Each is tried until it left, for three days at most, by whichever
/// process claims it first.
@Component
public class Outbox {
    private final JdbcClient database;

    Outbox(JdbcClient database) {
        this.database = database;
    }

    /// Puts a mail in, once for each id. Takes part in the caller's transaction. Nobody gets more
    /// than six an hour, so that a stranger can't flood an address.
    public void put(UUID mailId, String kind, UserId to) {
        database.sql(
                        """
                        insert into log.mail (mail_id, kind, user_id)
                        select :id, :kind, :user
                        where (select count(*) from log.mail
                               where user_id = :user and queued_at > now() - interval '1 hour') < 6
                        on conflict (mail_id) do nothing
                        """)
                .param("id", mailId)
                .param("kind", kind)
                .param("user", to.toString())
                .update();
    }

    /// Claims what is due for as long as `lease`: nobody else tries it meanwhile, and if this
    /// process dies somebody does afterwards.
    List<QueuedMail> claim(int most, Duration lease) {
        return database.sql(
                        """
                        update log.mail set attempts = attempts + 1, due_at = now() + :lease * interval '1 second'
                        where mail_id in (
                            select mail_id from log.mail
                            where done_at is null and due_at <= now()
                              and queued_at > now() - interval '3 days'
                            order by due_at limit :most for update skip locked)
                        returning mail_id, kind, user_id, attempts
                        """)
                .param("lease", lease.toSeconds())
                .param("most", most)
                .query(
                        (row, _) ->
                                new QueuedMail(
                                        row.getObject("mail_id", UUID.class),
                                        row.getString("kind"),
                                        UserId.of(row.getString("user_id")),
                                        row.getInt("attempts")))
                .list();
    }

    void done(UUID mailId) {
        database.sql("update log.mail set done_at = now() where mail_id = :id")
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
}
