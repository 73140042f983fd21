package rollbook.command.mail;

import jakarta.mail.MessagingException;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Mails for a test to hand over.
final class Bag {
    private int number;

    /// One to each of these people at example.org.
    List<SealedMail> to(String... people) {
        return Arrays.stream(people).map(this::sealed).toList();
    }

    private SealedMail sealed(String person) {
        var mailId = new UUID(1, ++number);
        var letter =
                new Letter(person + "@example.org", "Hello", "Hi\n", "<p>Hi</p>", Language.ENGLISH);
        var settings = new MailSettings("rollbook@example.org", Duration.ofSeconds(30), null);
        try {
            return new SealedMail(mailId, new Envelope(settings).seal(mailId, letter));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What `spring.mail.*` makes for a mail server on this machine.
    static JavaMailSenderImpl sender(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }
}
