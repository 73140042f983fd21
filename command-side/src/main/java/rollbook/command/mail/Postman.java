package rollbook.command.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Empties the outbox, twenty mails at a time. A mail that could not leave is tried again, later
/// each time; it may leave twice, but is never lost by a crash.
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 20;

    private final Outbox outbox;
    private final LetterWriter writer;
    private final Envelope envelope;
    private final MailRoute route;
    private final MailSettings settings;
    private final LostMail lost;

    Postman(
            Outbox outbox,
            LetterWriter writer,
            Envelope envelope,
            MailRoute route,
            MailSettings settings,
            LostMail lost) {
        this.outbox = outbox;
        this.writer = writer;
        this.envelope = envelope;
        this.route = route;
        this.settings = settings;
        this.lost = lost;
    }

    /// Takes out what is due.
    void round() throws InterruptedException {
        for (var due = claim(); !due.isEmpty(); due = claim()) {
            send(due);
        }
    }

    private List<QueuedMail> claim() {
        return outbox.claim(BATCH, settings.lease());
    }

    private void send(List<QueuedMail> due) throws InterruptedException {
        var waiting = new LinkedHashMap<UUID, QueuedMail>();
        var sealed = new ArrayList<SealedMail>();
        for (var mail : due) {
            sealed.addAll(sealed(mail));
            waiting.put(mail.mailId(), mail);
        }
        waiting.keySet().retainAll(sealed.stream().map(SealedMail::mailId).toList());
        if (waiting.isEmpty()) {
            return;
        }
        var why =
                new Delivery(route, settings.deadline())
                        .deliver(sealed, receipt -> settle(receipt, waiting));
        if (!waiting.isEmpty()) {
            keep(waiting, why);
        }
    }

    /// The mail as it leaves; nothing when there is nothing to say any more, or no way to say it.
    private List<SealedMail> sealed(QueuedMail mail) {
        try {
            var letter = writer.write(mail);
            if (letter.isPresent()) {
                var message = envelope.seal(mail.mailId(), letter.get());
                return List.of(new SealedMail(mail.mailId(), message));
            }
            outbox.done(mail.mailId());
        } catch (AddressException _) {
            lost.giveUp(mail.mailId());
        } catch (MessagingException | RuntimeException failure) {
            outbox.retryIn(mail.mailId(), Pauses.afterFailure(mail.attempts()));
            LOG.warn("Mail {} cannot be written: {}", mail.mailId(), failure.getClass());
        }
        return List.of();
    }

    private void settle(Receipt receipt, Map<UUID, QueuedMail> waiting) {
        var mail = waiting.remove(receipt.mailId());
        switch (receipt) {
            case Receipt.Left(var mailId) -> outbox.done(mailId);
            case Receipt.Refused refused when mail != null -> retry(mail, refused);
            case Receipt.Refused _ -> throw new IllegalStateException("nobody sent that mail");
        }
    }

    private void retry(QueuedMail mail, Receipt.Refused refused) {
        var pause =
                refused.forGood()
                        ? Pauses.afterRefusal(mail.attempts())
                        : Pauses.afterFailure(mail.attempts());
        outbox.retryIn(mail.mailId(), pause);
        LOG.warn(
                "The mail server refused mail {} with {}, attempt {}; next in {} s",
                mail.mailId(),
                refused.code(),
                mail.attempts(),
                pause.toSeconds());
    }

    private void keep(Map<UUID, QueuedMail> waiting, @Nullable String why) {
        waiting.values()
                .forEach(
                        mail ->
                                outbox.retryIn(
                                        mail.mailId(), Pauses.afterFailure(mail.attempts())));
        LOG.warn("{} mails could not leave and wait ({})", waiting.size(), why);
    }
}
