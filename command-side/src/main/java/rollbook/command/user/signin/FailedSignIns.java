package rollbook.command.user.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.edge.Secrets;

import java.time.Duration;
import java.util.Optional;

/// Slows down guessing at one account: five failures are free, each further one doubles the wait,
/// up to a quarter of an hour, and a quiet day forgets all. Accounts that don't exist count alike.
@Component
class FailedSignIns {
    private final JdbcClient database;
    private final Secrets secrets;

    FailedSignIns(JdbcClient database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /// Refuses while the account takes no attempt.
    ///
    /// @throws ProblemException `auth.too-many-failures`
    void refuseWhileBlocked(String account) {
        wait(account)
                .ifPresent(
                        wait -> {
                            throw AuthProblems.tooManyFailures(wait);
                        });
    }

    private Optional<Duration> wait(String email) {
        return database.sql(
                        """
                        select ceil(extract(epoch from blocked_until - now()))::integer
                        from log.failed_sign_in
                        where account_hash = :account and blocked_until > now()
                        """)
                .param("account", key(email))
                .query(Integer.class)
                .optional()
                .map(Duration::ofSeconds);
    }

    void add(String email) {
        forgetQuietOnes();
        database.sql(
                        """
                        insert into log.failed_sign_in as known
                            (account_hash, failures, blocked_until, last_at)
                        values (:account, 1, now(), now())
                        on conflict (account_hash) do update set
                            failures = known.failures + 1,
                            blocked_until = now() + interval '1 second' * case
                                when known.failures < 5 then 0
                                else least(900, power(2, least(known.failures - 4, 10))) end,
                            last_at = now()
                        """)
                .param("account", key(email))
                .update();
    }

    void forget(String email) {
        database.sql("delete from log.failed_sign_in where account_hash = :account")
                .param("account", key(email))
                .update();
    }

    private void forgetQuietOnes() {
        database.sql(
                        """
                        delete from log.failed_sign_in where account_hash in (
                            select account_hash from log.failed_sign_in
                            where last_at < now() - interval '1 day' for update skip locked)
                        """)
                .update();
    }

    private byte[] key(String email) {
        return secrets.derive("rollbook/failed-sign-in/" + email);
    }
}
