package rollbook.faults.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.client.Address;
import rollbook.client.Rollbook;
import rollbook.testing.JavaProgram;
import rollbook.testing.SmtpServer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/// Rollbook is killed after the mail server took a mail and before Rollbook heard so: the mail
/// comes again, the same one, and what is in it works (I6: at least once, never lost).
@Tag("long")
class KilledPostIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern WEB = Pattern.compile("Web +http://localhost:(\\d+)");
    private static final Pattern STREAMS = Pattern.compile("RSocket +ws://localhost:(\\d+)/");
    private static final Pattern MAIL_ID = Pattern.compile("Message-ID: (\\S+)");
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([\\w-]{43})\"");
    private static final String PASSWORD = "a long walk to the keep";

    @TempDir Path home;

    private final CountDownLatch silence = new CountDownLatch(1);
    private SmtpServer post;
    private JavaProgram program;
    private int starts;

    @BeforeEach
    void open() {
        post = SmtpServer.start();
        start();
    }

    @AfterEach
    void close() {
        silence.countDown();
        program.close();
        post.close();
    }

    @Test
    void a_mail_whose_receipt_was_lost_comes_again_and_is_the_same() throws Exception {
        post.answering(line -> line.equals(".") ? sayNothing() : null);
        new Rollbook(address()).signUp("tomas@example.org", "Tomas", PASSWORD).orThrow();
        await().atMost(PATIENCE).until(() -> post.taken().size() == 1);
        program.kill();
        post.answering(_ -> null);

        start();
        await().atMost(PATIENCE).until(() -> post.taken().size() == 2);
        assertThat(found(MAIL_ID, 1)).isEqualTo(found(MAIL_ID, 0));
        var token = Map.of("token", found(TOKEN, 1));
        new Rollbook(address()).post("/api/auth/verify-email", token).orThrow();
    }

    private void start() {
        program =
                JavaProgram.start(
                        rollbook.launcher.Rollbook.class,
                        home.resolve("output-" + ++starts),
                        Map.of(
                                "SPRING_MAIL_HOST", "127.0.0.1",
                                "SPRING_MAIL_PORT", "" + post.port(),
                                "ROLLBOOK_MAIL_DEADLINE", "5s"),
                        "--port=0",
                        "--rsocket-port=0",
                        "--data=" + home.resolve("data"));
        program.awaitPrinted(STREAMS);
    }

    private Address address() {
        return Address.local(
                Integer.parseInt(program.awaitPrinted(WEB)),
                Integer.parseInt(program.awaitPrinted(STREAMS)));
    }

    private String sayNothing() {
        try {
            silence.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return "250 too late";
    }

    private String found(Pattern pattern, int mail) {
        var matcher = pattern.matcher(post.taken().get(mail).content());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
