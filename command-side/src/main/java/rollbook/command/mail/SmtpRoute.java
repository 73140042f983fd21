package rollbook.command.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import rollbook.command.mail.MailSettings.Tls;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Hands mails to the mail server that `spring.mail.*` names, all over one connection.
final class SmtpRoute implements MailRoute {
    private static final int GOES_AWAY = 421;

    /// Milliseconds; and a certificate must be the one of the server that was meant.
    private static final Map<String, String> DEFAULTS =
            Map.of(
                    "mail.smtp.connectiontimeout", "5000",
                    "mail.smtp.timeout", "10000",
                    "mail.smtp.writetimeout", "10000",
                    "mail.smtp.starttls.enable", "true",
                    "mail.smtp.ssl.checkserveridentity", "true");

    private final JavaMailSenderImpl server;
    private final Session session;

    SmtpRoute(JavaMailSenderImpl server, Tls tls) {
        this.server = server;
        var properties = server.getJavaMailProperties();
        DEFAULTS.forEach(properties::putIfAbsent);
        properties.setProperty("mail.smtp.starttls.required", "" + (tls == Tls.REQUIRED));
        session = server.getSession();
    }

    @Override
    public void deliver(List<SealedMail> mails, Consumer<Receipt> receipts)
            throws MessagingException {
        try (var connection = connect()) {
            for (var mail : mails) {
                receipts.accept(handOver(mail, connection));
            }
        }
    }

    private SMTPTransport connect() throws MessagingException {
        var protocol = server.getProtocol();
        var transport = (SMTPTransport) session.getTransport(protocol == null ? "smtp" : protocol);
        transport.connect(
                server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return transport;
    }

    private static Receipt handOver(SealedMail mail, SMTPTransport connection)
            throws MessagingException {
        try {
            connection.sendMessage(mail.message(), mail.message().getAllRecipients());
            return new Receipt.Left(mail.mailId());
        } catch (MessagingException failure) {
            var code = codeIn(failure);
            if (code < 400 || code == GOES_AWAY) {
                throw failure;
            }
            connection.issueCommand("RSET", 250);
            return new Receipt.Refused(mail.mailId(), code);
        }
    }

    /// What the server answered; 0 when it did not answer at all. The text beside it may name the
    /// recipient, so nobody looks at that.
    private static int codeIn(@Nullable Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            case MessagingException other -> codeIn(other.getNextException());
            case null, default -> 0;
        };
    }
}
