package rollbook.command.mail;

import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.javamail.JavaMailSender;

import java.util.UUID;

/// Hands each mail to the mail server that `spring.mail.*` names.
final class SmtpRoute implements MailRoute {
    private final JavaMailSender server;

    SmtpRoute(JavaMailSender server) {
        this.server = server;
    }

    @Override
    public void deliver(UUID mailId, MimeMessage message) {
        server.send(message);
    }
}
