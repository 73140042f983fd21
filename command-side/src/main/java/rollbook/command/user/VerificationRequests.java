package rollbook.command.user;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

import rollbook.command.mail.MailKind;
import rollbook.command.mail.Outbox;
import rollbook.events.user.UserRegistered;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Asks whoever signed up to verify the address. The mail's id follows from the event's, so one
/// event means one mail; and a replay of the log passes by.
@Component
@ProcessingGroup(VerificationRequests.PROCESSOR)
@DisallowReplay
class VerificationRequests {
    static final String PROCESSOR = "verification-requests";

    private final Outbox outbox;

    VerificationRequests(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventHandler
    void on(UserRegistered user, @MessageIdentifier String eventId) {
        var mailId = UUID.nameUUIDFromBytes(eventId.getBytes(StandardCharsets.UTF_8));
        outbox.put(mailId, MailKind.VERIFY_EMAIL, user.userId());
    }
}
