package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import rollbook.command.user.IdentitySpec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

class SmtpIT extends IdentitySpec {
    private static final ServerSetup SMTP =
            new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", SMTP::getPort);
    }

    @Test
    void a_mail_waits_for_the_mail_server_and_arrives_once() throws Exception {
        web.signUp("smtp@example.org", "Smtp", PASSWORD).is(202);
        var server = new GreenMail(SMTP);
        server.start();
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> server.getReceivedMessages().length > 0);
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getAllRecipients()[0]).hasToString("smtp@example.org");
            var token = tokenIn(OpenedMail.of(mail).text());
            web.post("/api/auth/verify-email", Map.of("token", token)).is(204);
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(mailsTo("smtp@example.org")).isEmpty();
        } finally {
            server.stop();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
