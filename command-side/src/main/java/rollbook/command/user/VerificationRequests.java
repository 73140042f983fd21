package rollbook.command.user;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

import rollbook.command.mail.MailKind;
import rollbook.command.mail.Outbox;
import rollbook.events.user.UserRegistered;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Asks whoever signed up to verify the address. The mail's id follows from the event's, so one
/// event means one mail however often the log is read; and an event that is older than any mail
/// waits means none, should the outbox have forgotten it.
@Component
@ProcessingGroup(VerificationRequests.PROCESSOR)
class VerificationRequests {
    static final String PROCESSOR = "verification-requests";

    private final Outbox outbox;
    private final Clock clock;

    VerificationRequests(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventHandler
    void on(UserRegistered user, @MessageIdentifier String eventId, @Timestamp Instant at) {
        if (at.isAfter(clock.instant().minus(Outbox.PATIENCE))) {
            var mailId = UUID.nameUUIDFromBytes(eventId.getBytes(StandardCharsets.UTF_8));
            outbox.put(mailId, MailKind.VERIFY_EMAIL, user.userId());
        }
    }
}
