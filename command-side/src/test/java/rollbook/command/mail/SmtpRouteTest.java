package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import rollbook.command.mail.MailSettings.Tls;
import rollbook.command.mail.Receipt.Left;
import rollbook.command.mail.Receipt.Refused;
import rollbook.testing.SmtpServer;

import java.util.ArrayList;
import java.util.List;

/// Mails over one connection to a mail server that refuses some of them.
class SmtpRouteTest {
    private final SmtpServer server = SmtpServer.start();
    private final Bag bag = new Bag();
    private final List<Receipt> receipts = new ArrayList<>();
    private final SmtpRoute route = new SmtpRoute(Bag.sender(server.port()), Tls.OFFERED);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void many_mails_share_one_connection() throws Exception {
        var mails = bag.to("mira", "tomas", "ines");
        route.deliver(mails, receipts::add);
        assertThat(server.recipients())
                .containsExactly("mira@example.org", "tomas@example.org", "ines@example.org");
        assertThat(server.calls()).isEqualTo(1);
        assertThat(receipts).containsExactlyElementsOf(lefts(mails));
    }

    @Test
    void a_recipient_whom_the_server_refuses_stops_nobody_else() throws Exception {
        server.answering(line -> line.contains("TO:<tomas@") ? "550 no such user" : null);
        var mails = bag.to("mira", "tomas", "ines");
        route.deliver(mails, receipts::add);
        assertThat(server.recipients()).containsExactly("mira@example.org", "ines@example.org");
        assertThat(server.calls()).isEqualTo(1);
        assertThat(receipts.get(1)).isEqualTo(new Refused(mails.get(1).mailId(), 550));
    }

    @Test
    void a_server_that_can_not_now_is_asked_again_later() throws Exception {
        server.answering(line -> line.contains("TO:<mira@") ? "450 mailbox busy" : null);
        var mails = bag.to("mira", "tomas");
        route.deliver(mails, receipts::add);
        var refused = new Refused(mails.getFirst().mailId(), 450);
        assertThat(receipts).containsExactly(refused, new Left(mails.getLast().mailId()));
        assertThat(refused.forGood()).isFalse();
    }

    @Test
    void what_is_refused_after_its_content_leaves_room_for_the_next() throws Exception {
        var answers = new ArrayList<>(List.of("554 looks like spam", "250 taken"));
        server.answering(line -> line.equals(".") ? answers.removeFirst() : null);
        var mails = bag.to("mira", "tomas");
        route.deliver(mails, receipts::add);
        assertThat(receipts)
                .containsExactly(
                        new Refused(mails.getFirst().mailId(), 554),
                        new Left(mails.getLast().mailId()));
        assertThat(server.heard()).contains("RSET");
    }

    @Test
    void a_sender_whom_the_server_refuses_is_refused_for_each_mail() throws Exception {
        server.answering(line -> line.startsWith("MAIL") ? "553 not you" : null);
        var mails = bag.to("mira", "tomas");
        route.deliver(mails, receipts::add);
        assertThat(receipts)
                .containsExactly(
                        new Refused(mails.getFirst().mailId(), 553),
                        new Refused(mails.getLast().mailId(), 553));
    }

    @Test
    void a_server_that_goes_away_says_nothing_about_the_rest() {
        server.answering(line -> line.contains("TO:<tomas@") ? "421 closing down" : null);
        var mails = bag.to("mira", "tomas", "ines");
        assertThatThrownBy(() -> route.deliver(mails, receipts::add))
                .isInstanceOf(MessagingException.class);
        assertThat(receipts).containsExactly(new Left(mails.getFirst().mailId()));
    }

    @Test
    void a_connection_that_breaks_before_the_answer_leaves_the_mail_unsettled() {
        server.answering(SmtpRouteTest::hangUpAfterContent);
        var mails = bag.to("mira", "tomas");
        assertThatThrownBy(() -> route.deliver(mails, receipts::add))
                .isInstanceOf(MessagingException.class);
        assertThat(receipts).isEmpty();
    }

    private static String hangUpAfterContent(String line) {
        if (line.equals(".")) {
            throw new SmtpServer.Hangup();
        }
        return null;
    }

    private static List<Receipt> lefts(List<SealedMail> mails) {
        return mails.stream().map(mail -> (Receipt) new Left(mail.mailId())).toList();
    }
}
