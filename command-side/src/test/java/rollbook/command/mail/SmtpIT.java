package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.command.user.IdentitySpec;
import rollbook.events.UserId;
import rollbook.store.UuidV7;
import rollbook.testing.SmtpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// A whole command side and a mail server that comes and goes, and refuses.
class SmtpIT extends IdentitySpec {
    private static final ServerSetup SMTP =
            new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired private Outbox outbox;
    @Autowired private JdbcClient database;
    @Autowired private MeterRegistry figures;
    @Autowired private TransactionTemplate transaction;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", SMTP::getPort);
    }

    @Test
    void a_mail_waits_for_the_mail_server_and_arrives_once() throws Exception {
        web.signUp("smtp@example.org", "Smtp", PASSWORD).is(202);
        eventually(() -> attemptsAt("verify-email") > 0);
        var server = new GreenMail(SMTP);
        server.start();
        try {
            eventually(() -> server.getReceivedMessages().length > 0);
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

    @Test
    void a_refused_mail_is_tried_again_and_the_others_arrive() {
        try (var server = SmtpServer.start(SMTP.getPort(), null)) {
            server.answering(line -> line.contains("TO:<tomas@") ? "450 not now" : null);
            put("tomas");
            put("ines");
            eventually(() -> server.recipients().contains("ines@example.org"));
            eventually(() -> server.heard().contains("RSET"));
            server.answering(_ -> null);
            eventually(() -> server.recipients().contains("tomas@example.org"));
            assertThat(server.recipients())
                    .containsOnlyOnce("ines@example.org", "tomas@example.org");
        }
    }

    @Test
    void many_mails_leave_over_few_connections() {
        try (var server = SmtpServer.start(SMTP.getPort(), null)) {
            transaction.executeWithoutResult(_ -> IntStream.range(0, 25).forEach(this::put));
            eventually(() -> server.recipients().contains("guest24@example.org"));
            eventually(() -> server.taken().size() >= 25);
            assertThat(server.calls()).isLessThan(5);
        }
    }

    @Test
    void a_mail_that_is_taken_back_waits_no_longer() {
        var user = new UserId(UuidV7.next());
        outbox.put(UuidV7.next(), MailKind.CHANGE_EMAIL, user, "other@example.org");
        outbox.withdraw(MailKind.CHANGE_EMAIL, user);
        assertThat(isWaiting(user)).isFalse();
    }

    @Test
    void what_could_not_leave_for_three_days_is_given_up() {
        var mailId = put("rolf");
        var givenUp = figures.get("rollbook.mail.given.up").counter();
        var before = givenUp.count();
        assertThat(figures.get("rollbook.mail.waiting").gauge().value()).isPositive();
        database.sql(
                        """
                        update log.mail set queued_at = now() - interval '3 days', due_at = now()
                        where mail_id = :id
                        """)
                .param("id", mailId)
                .update();
        eventually(() -> isGivenUp(mailId));
        eventually(() -> givenUp.count() == before + 1);
    }

    private void put(int guest) {
        put("guest" + guest);
    }

    private UUID put(String person) {
        var mailId = UuidV7.next();
        var user = new UserId(UuidV7.next());
        outbox.put(mailId, MailKind.EMAIL_CHANGED, user, person + "@example.org");
        return mailId;
    }

    private boolean isGivenUp(UUID mailId) {
        return database.sql(
                        """
                        select given_up_at is not null and address is null from log.mail
                        where mail_id = :id
                        """)
                .param("id", mailId)
                .query(Boolean.class)
                .single();
    }

    private boolean isWaiting(UserId user) {
        return database.sql(
                        """
                        select bool_or(done_at is null or address is not null) from log.mail
                        where user_id = :user
                        """)
                .param("user", user.toString())
                .query(Boolean.class)
                .single();
    }

    private int attemptsAt(String kind) {
        return database.sql("select coalesce(max(attempts), 0) from log.mail where kind = :kind")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private static void eventually(BooleanSupplier condition) {
        await().atMost(PATIENCE).until(condition::getAsBoolean);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
