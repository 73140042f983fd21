package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.command.mail.MailSettings.Tls;
import rollbook.command.mail.Receipt.Left;
import rollbook.testing.SmtpServer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A batch has a deadline, whatever the mail server does.
class DeliveryTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final List<Receipt> receipts = new ArrayList<>();

    @Test
    void a_mail_server_that_drips_holds_nobody_up() throws Exception {
        try (var server = Tarpit.start()) {
            var route = new SmtpRoute(Bag.sender(server.port()), Tls.OFFERED);
            var why = new Delivery(route, SHORT).deliver(new Bag().to("mira"), receipts::add);
            assertThat(why).startsWith("took longer");
            assertThat(receipts).isEmpty();
            server.awaitHangup();
        }
    }

    @Test
    void what_left_before_the_deadline_has_left() throws Exception {
        var forever = new CountDownLatch(1);
        try (var server = SmtpServer.start()) {
            server.answering(line -> line.contains("TO:<tomas@") ? wait(forever) : null);
            var route = new SmtpRoute(Bag.sender(server.port()), Tls.OFFERED);
            var mails = new Bag().to("mira", "tomas");
            var why = new Delivery(route, SHORT).deliver(mails, receipts::add);
            assertThat(why).startsWith("took longer");
            assertThat(receipts).containsExactly(new Left(mails.getFirst().mailId()));
        } finally {
            forever.countDown();
        }
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

    private static String wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return "250 ok";
    }
}
