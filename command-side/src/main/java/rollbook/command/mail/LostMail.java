package rollbook.command.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.UUID;

/// Gives up mails that could not leave for three days, and says so: in the log, and in figures for
/// whoever watches.
@Component
class LostMail {
    private static final Logger LOG = LoggerFactory.getLogger(LostMail.class);

    private final Outbox outbox;
    private final Counter givenUp;

    LostMail(Outbox outbox, MeterRegistry figures) {
        this.outbox = outbox;
        givenUp =
                Counter.builder("rollbook.mail.given.up")
                        .description("mails that could not leave for three days")
                        .register(figures);
        Gauge.builder("rollbook.mail.waiting", outbox, Outbox::waiting)
                .description("mails that have to leave still")
                .register(figures);
    }

    /// Its address is none that any mail server takes.
    void giveUp(UUID mailId) {
        outbox.giveUp(mailId);
        givenUp.increment();
        LOG.warn("Gave up mail {}, whose address is none for mail", mailId);
    }

    void giveUp() {
        var lost = outbox.giveUp();
        if (!lost.isEmpty()) {
            givenUp.increment(lost.size());
            LOG.warn("Gave up {} mails that could not leave for three days: {}", lost.size(), lost);
        }
    }
}
