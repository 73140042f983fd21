package rollbook.command.user.guessing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;

/// Slows down guessing at one account: five failures are free, each further one doubles the wait,
/// up to a quarter of an hour, and a quiet day forgets all. Accounts that don't exist count alike.
@Component
class FailedSignIns {
    private final JdbcClient database;

    FailedSignIns(JdbcClient database) {
        this.database = database;
    }

    /// How long the counter takes no attempt.
    Optional<Duration> wait(Counter counter) {
        return database.sql(
                        """
                        select ceil(extract(epoch from blocked_until - now()))::integer
                        from log.failed_sign_in
                        where account_hash = :account and address_hash = :address
                            and blocked_until > now()
                        """)
                .param("account", counter.account())
                .param("address", counter.address())
                .query(Integer.class)
                .optional()
                .map(Duration::ofSeconds);
    }

    void add(Counter counter) {
        forgetQuietOnes();
        database.sql(
                        """
                        insert into log.failed_sign_in as known
                            (account_hash, address_hash, failures, blocked_until, last_at)
                        values (:account, :address, 1, now(), now())
                        on conflict (account_hash, address_hash) do update set
                            failures = known.failures + 1,
                            blocked_until = now() + interval '1 second' * case
                                when known.failures < 5 then 0
                                else least(900, power(2, least(known.failures - 4, 10))) end,
                            last_at = now()
                        """)
                .param("account", counter.account())
                .param("address", counter.address())
                .update();
    }

    void forget(Counter counter) {
        database.sql(
                        """
                        delete from log.failed_sign_in
                        where account_hash = :account and address_hash = :address
                        """)
                .param("account", counter.account())
                .param("address", counter.address())
                .update();
    }

    void forgetAll(byte[] account) {
        database.sql("delete from log.failed_sign_in where account_hash = :account")
                .param("account", account)
                .update();
    }

    private void forgetQuietOnes() {
        database.sql(
                        """
                        delete from log.failed_sign_in where (account_hash, address_hash) in (
                            select account_hash, address_hash from log.failed_sign_in
                            where last_at < now() - interval '1 day' for update skip locked)
                        """)
                .update();
    }
}
