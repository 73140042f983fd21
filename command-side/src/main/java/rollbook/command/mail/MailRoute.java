package rollbook.command.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.util.UUID;

/// The way by which mail leaves.
interface MailRoute {
    void deliver(UUID mailId, MimeMessage message) throws MessagingException, IOException;
}
