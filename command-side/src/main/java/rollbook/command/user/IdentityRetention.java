package rollbook.command.user;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;

/// Forgets sign-ins and mails that can mean nothing any more: a sign-in lasts thirty days at most.
/// Every process does so; they don't get in each other's way.
@Component
class IdentityRetention implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityRetention.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    /// In this order: tokens refer to their sign-in.
    private static final List<String> OLD =
            List.of(
                    """
                    delete from log.refresh_token using log.sign_in
                     where sign_in.sign_in_id = refresh_token.sign_in_id
                       and started_at < now() - interval '31 days'
                    """,
                    """
                    delete from log.sign_in where started_at < now() - interval '31 days'
                       and not exists (select 1 from log.refresh_token
                                        where refresh_token.sign_in_id = sign_in.sign_in_id)
                    """,
                    "delete from log.verification where expires_at < now() - interval '1 day'",
                    """
                    delete from log.mail where queued_at < now() - interval '31 days'
                       and (done_at is not null or given_up_at is not null)
                    """);

    private final JdbcClient database;
    private volatile @Nullable Thread keeper;

    IdentityRetention(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void start() {
        keeper = Thread.ofVirtual().name("identity-retention").start(this::run);
    }

    @Override
    public void stop() {
        var running = keeper;
        keeper = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }

    /// Says how many rows went.
    int forget() {
        return OLD.stream().mapToInt(sql -> database.sql(sql).update()).sum();
    }

    private void run() {
        try {
            while (!Thread.interrupted()) {
                tryToForget();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            LOG.debug("Stopped");
        }
    }

    private void tryToForget() {
        try {
            LOG.debug("Forgot {} old rows", forget());
        } catch (RuntimeException failure) {
            LOG.warn("Old sign-ins could not be forgotten, trying again: {}", failure.toString());
        }
    }
}
