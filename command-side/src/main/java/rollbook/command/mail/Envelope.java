package rollbook.command.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;

/// Turns a letter into the message that goes out. Its `Message-ID` is the mail's own id, so that a
/// mail which had to be sent twice can be told from two mails.
@Component
class Envelope {
    private final InternetAddress from;
    private final Clock clock = Clock.systemUTC();

    Envelope(MailSettings settings) throws MessagingException {
        from = new InternetAddress(settings.from(), true);
    }

    MimeMessage seal(UUID mailId, Letter letter) throws MessagingException {
        var message = new IdentifiedMessage("<" + mailId + "@rollbook>");
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.text(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static final class IdentifiedMessage extends MimeMessage {
        private final String messageId;

        IdentifiedMessage(String messageId) {
            super(Session.getInstance(new Properties()));
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
