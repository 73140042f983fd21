package rollbook.command.erasure;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.events.UserId;

import java.time.Duration;
import java.util.Optional;

/// Table `log.erasure`.
@Component
class ErasureStore {
    private final JdbcClient database;

    ErasureStore(JdbcClient database) {
        this.database = database;
    }

    /// Takes part in the caller's transaction.
    void begin(UserId user, Duration pause) {
        database.sql(
                        """
                        insert into log.erasure (user_id, step, due_at)
                        values (:user, :step, now() + :pause * interval '1 second')
                        on conflict do nothing
                        """)
                .param("user", user.toString())
                .param("step", Step.TABLES.name())
                .param("pause", pause.toSeconds())
                .update();
    }

    /// Claims one that is due for as long as `lease`: if this process dies another goes on.
    Optional<Erasure> claim(Duration lease) {
        return database.sql(
                        """
                        update log.erasure set due_at = now() + :lease * interval '1 second'
                         where user_id = (select user_id from log.erasure
                                           where done_at is null and due_at <= now()
                                           order by due_at limit 1 for update skip locked)
                        returning user_id, step
                        """)
                .param("lease", lease.toSeconds())
                .query(
                        (row, _) ->
                                new Erasure(
                                        UserId.of(row.getString("user_id")),
                                        Step.valueOf(row.getString("step"))))
                .optional();
    }

    void advance(UserId user, Step next, Duration lease) {
        database.sql(
                        """
                        update log.erasure
                           set step = :step, due_at = now() + :lease * interval '1 second',
                               done_at = case when :done then now() end
                         where user_id = :user
                        """)
                .param("step", next.name())
                .param("lease", lease.toSeconds())
                .param("done", next == Step.DONE)
                .param("user", user.toString())
                .update();
    }

    void retryIn(UserId user, Duration pause) {
        database.sql(
                        """
                        update log.erasure set due_at = now() + :pause * interval '1 second'
                         where user_id = :user
                        """)
                .param("pause", pause.toSeconds())
                .param("user", user.toString())
                .update();
    }
}
