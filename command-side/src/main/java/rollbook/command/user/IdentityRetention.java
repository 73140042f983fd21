package rollbook.command.user;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.edge.PeriodicTask;

import java.time.Duration;
import java.util.List;

/// Forgets sign-ins and mails that can mean nothing any more: a sign-in lasts thirty days at most.
/// Every process does so; they don't get in each other's way.
@Component
class IdentityRetention extends PeriodicTask {
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
                    "delete from log.email_change where expires_at < now()",
                    """
                    delete from log.mail where queued_at < now() - interval '31 days'
                       and (done_at is not null or given_up_at is not null)
                    """);

    private final JdbcClient database;

    IdentityRetention(JdbcClient database) {
        super(PAUSE);
        this.database = database;
    }

    /// Says how many rows went.
    int forget() {
        return OLD.stream().mapToInt(sql -> database.sql(sql).update()).sum();
    }

    @Override
    protected void once() {
        LOG.debug("Forgot {} old rows", forget());
    }
}
