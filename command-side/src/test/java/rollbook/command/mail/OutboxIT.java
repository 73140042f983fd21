package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.command.user.IdentitySpec;
import rollbook.events.UserId;
import rollbook.store.UuidV7;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Mails in the outbox of a whole command side; without a mail server they become files.
class OutboxIT extends IdentitySpec {
    @Autowired private Outbox outbox;
    @Autowired private JdbcClient database;

    @Test
    void a_flood_of_one_kind_leaves_room_for_the_others() throws Exception {
        var mira = new UserId(UuidV7.next());
        putAtOnce(mira, MailKind.RESET_PASSWORD, 12);
        putAtOnce(mira, MailKind.EMAIL_TAKEN, 4);
        outbox.put(UuidV7.next(), MailKind.PASSWORD_CHANGED, mira);
        assertThat(kindsTo(mira))
                .containsExactly(
                        "email-taken",
                        "email-taken",
                        "password-changed",
                        "reset-password",
                        "reset-password",
                        "reset-password");
    }

    @Test
    void the_same_mail_is_put_in_once() {
        var mira = new UserId(UuidV7.next());
        var mailId = UuidV7.next();
        outbox.put(mailId, MailKind.LOCKED, mira);
        outbox.put(mailId, MailKind.LOCKED, mira);
        assertThat(kindsTo(mira)).containsExactly("locked");
    }

    @Test
    void a_mail_to_another_address_goes_there_and_the_outbox_forgets_it() {
        var mailId = UuidV7.next();
        var mira = new UserId(UuidV7.next());
        outbox.put(mailId, MailKind.EMAIL_CHANGED, mira, "former@example.org");
        awaitMails(1, "former@example.org");
        await().atMost(Duration.ofSeconds(30)).until(() -> !isAddressKept(mailId));
    }

    @Test
    void a_mail_whose_address_is_none_is_given_up_at_once() {
        var mailId = UuidV7.next();
        var mira = new UserId(UuidV7.next());
        outbox.put(mailId, MailKind.EMAIL_CHANGED, mira, "x..y@example.org");
        await().atMost(Duration.ofSeconds(30)).until(() -> !isAddressKept(mailId));
    }

    @Test
    void who_reads_russian_is_written_to_in_russian() throws Exception {
        var account =
                "{\"email\":\"olga@example.org\",\"displayName\":\"Olga\",\"password\":\"%s\"}";
        web.postText(
                        "/api/auth/sign-up",
                        account.formatted(PASSWORD),
                        "Accept-Language",
                        "ru-RU,ru;q=0.9,en;q=0.8")
                .is(202);
        var wire = awaitMails(1, "olga@example.org").getFirst().getBytes(StandardCharsets.UTF_8);
        assertThat(OpenedMail.of(wire).text()).startsWith("Добро пожаловать в Rollbook!");
    }

    private void putAtOnce(UserId user, MailKind kind, int count) throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> put =
                    () -> {
                        outbox.put(UuidV7.next(), kind, user);
                        return null;
                    };
            var calls = IntStream.range(0, count).mapToObj(_ -> put).toList();
            for (var call : callers.invokeAll(calls)) {
                call.get();
            }
        }
    }

    private List<String> kindsTo(UserId user) {
        return database.sql("select kind from log.mail where user_id = :user order by kind")
                .param("user", user.toString())
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    private boolean isAddressKept(UUID mailId) {
        return database.sql("select address is not null from log.mail where mail_id = :id")
                .param("id", mailId)
                .query(Boolean.class)
                .single();
    }
}
