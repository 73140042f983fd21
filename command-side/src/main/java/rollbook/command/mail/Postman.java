package rollbook.command.mail;

import jakarta.mail.MessagingException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Duration;

/// Empties the outbox. A mail that could not leave is tried again, later each time; it may leave
/// twice, but is never lost by a crash.
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int BATCH = 20;

    private final Outbox outbox;
    private final LetterWriter writer;
    private final Envelope envelope;
    private final MailRoute route;

    Postman(Outbox outbox, LetterWriter writer, Envelope envelope, MailRoute route) {
        this.outbox = outbox;
        this.writer = writer;
        this.envelope = envelope;
        this.route = route;
    }

    /// Takes out what is due.
    void round() {
        for (var due = outbox.claim(BATCH, LEASE);
                !due.isEmpty();
                due = outbox.claim(BATCH, LEASE)) {
            due.forEach(this::send);
        }
    }

    private void send(QueuedMail mail) {
        try {
            var letter = writer.write(mail);
            if (letter.isPresent()) {
                route.deliver(mail.mailId(), envelope.seal(mail.mailId(), letter.get()));
            }
            outbox.done(mail.mailId());
        } catch (MessagingException | IOException | RuntimeException e) {
            var pause = pauseAfter(mail.attempts());
            outbox.retryIn(mail.mailId(), pause);
            LOG.warn(
                    "Mail {} could not leave ({}), attempt {}; next in {} s",
                    mail.mailId(),
                    e.getClass().getSimpleName(),
                    mail.attempts(),
                    pause.toSeconds());
        }
    }

    /// 2, 4, 8 … seconds.
    static Duration pauseAfter(int attempts) {
        var pause = Duration.ofSeconds(1L << Math.min(attempts, 30));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
