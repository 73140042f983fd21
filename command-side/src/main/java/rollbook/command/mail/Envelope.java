package rollbook.command.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

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
        message.setContent(alternatives(letter));
        message.setContentLanguage(new String[] {letter.language().tag()});
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /// Plain text first: a reader shows the last one that it can.
    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(withLineEnds(letter.text()), "UTF-8");
        var html = new MimeBodyPart();
        html.setText(withLineEnds(letter.html()), "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }

    /// Text in a mail ends its lines this way, whatever encodes it.
    private static String withLineEnds(String text) {
        return text.replace("\n", "\r\n");
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
