package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.command.mail.MailSettings.Tls;
import rollbook.testing.SmtpServer;
import rollbook.testing.TestCertificate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLSocketFactory;

/// Mail over TLS, to the server that was meant and to nobody else.
class EncryptedMailTest {
    private static TestCertificate own;
    private static TestCertificate foreign;

    private final List<Receipt> receipts = new ArrayList<>();
    private final List<SealedMail> mails = new Bag().to("mira");

    @BeforeAll
    static void makeCertificates(@TempDir Path folder) throws Exception {
        own = TestCertificate.of("ip:127.0.0.1", folder);
        foreign = TestCertificate.of("dns:mail.example.org", folder);
    }

    @Test
    void a_mail_leaves_encrypted_wherever_the_server_can() throws Exception {
        try (var server = SmtpServer.start(0, own.server())) {
            route(server, Tls.OFFERED, own.trustingClient()).deliver(mails, receipts::add);
            assertThat(server.taken()).singleElement().matches(SmtpServer.Mail::encrypted);
        }
    }

    @Test
    void where_encryption_is_required_no_mail_leaves_without() throws Exception {
        try (var server = SmtpServer.start()) {
            refusesToTalk(server, route(server, Tls.REQUIRED, own.trustingClient()));
        }
    }

    @Test
    void a_certificate_of_another_server_is_not_trusted() throws Exception {
        try (var server = SmtpServer.start(0, foreign.server())) {
            refusesToTalk(server, route(server, Tls.REQUIRED, foreign.trustingClient()));
            refusesToTalk(server, route(server, Tls.OFFERED, foreign.trustingClient()));
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_trusted() throws Exception {
        try (var server = SmtpServer.start(0, own.server())) {
            refusesToTalk(server, route(server, Tls.REQUIRED, foreign.trustingClient()));
        }
    }

    @Test
    void a_password_asks_for_encryption_unless_told_otherwise() {
        assertThat(settings(null).tlsFor(null)).isEqualTo(Tls.OFFERED);
        assertThat(settings(null).tlsFor("secret")).isEqualTo(Tls.REQUIRED);
        assertThat(settings(Tls.OFFERED).tlsFor("secret")).isEqualTo(Tls.OFFERED);
        assertThat(settings(Tls.REQUIRED).tlsFor(null)).isEqualTo(Tls.REQUIRED);
    }

    private void refusesToTalk(SmtpServer server, SmtpRoute route) {
        assertThatThrownBy(() -> route.deliver(mails, receipts::add))
                .isInstanceOf(MessagingException.class);
        assertThat(receipts).isEmpty();
        assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }

    private static SmtpRoute route(SmtpServer server, Tls tls, SSLSocketFactory trust) {
        var sender = Bag.sender(server.port());
        sender.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", trust);
        return new SmtpRoute(sender, tls);
    }

    private static MailSettings settings(MailSettings.Tls tls) {
        return new MailSettings("rollbook@example.org", Duration.ofSeconds(30), tls);
    }
}
