package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;

import org.junit.jupiter.api.Test;

import rollbook.command.mail.MailSettings.Tls;
import rollbook.command.mail.Receipt.Left;
import rollbook.testing.SmtpServer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// A batch has a deadline, whatever the mail server does.
class DeliveryTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final List<Receipt> receipts = new ArrayList<>();

    @Test
    void whoever_is_called_back_leaves_a_mail_server_that_drips() throws Exception {
        try (var server = Tarpit.start()) {
            var route = new SmtpRoute(Bag.sender(server.port()), Tls.OFFERED);
            var carrier = Thread.ofVirtual().start(() -> carry(route));
            server.awaitCaller();
            carrier.interrupt();
            server.awaitHangup();
        }
    }

    @Test
    void what_left_before_the_deadline_has_left() throws Exception {
        var mails = new Bag().to("mira", "tomas");
        var why = new Delivery(DeliveryTest::stuckAfterOne, SHORT).deliver(mails, receipts::add);
        assertThat(why).startsWith("took longer");
        assertThat(receipts).containsExactly(new Left(mails.getFirst().mailId()));
    }

    @Test
    void a_mail_server_that_is_away_is_no_way() throws Exception {
        var server = SmtpServer.start();
        server.close();
        var route = new SmtpRoute(Bag.sender(server.port()), Tls.OFFERED);
        var why = new Delivery(route, LONG).deliver(new Bag().to("mira"), receipts::add);
        assertThat(why).isEqualTo("MailConnectException");
        assertThat(receipts).isEmpty();
    }

    private void carry(SmtpRoute route) {
        try {
            route.deliver(new Bag().to("mira"), receipts::add);
        } catch (MessagingException expected) {
            assertThat(receipts).isEmpty();
        }
    }

    private static void stuckAfterOne(List<SealedMail> mails, Consumer<Receipt> receipts) {
        receipts.accept(new Left(mails.getFirst().mailId()));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
