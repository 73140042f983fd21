package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import rollbook.command.CommandSide;
import rollbook.command.user.guessing.Amnesty;
import rollbook.testing.TestDatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// A command side with a database and a mail directory of its own, shared by the tests below it.
@SpringBootTest(
        classes = CommandSide.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=command-side",
            "rollbook.master-key=" + IdentitySpec.MASTER_KEY,
            "rollbook.public-url=https://dice.example.org",
            "rollbook.identity.first-admin.email=keeper@example.org",
            "rollbook.identity.first-admin.password=a keeper of many dice"
        })
public abstract class IdentitySpec {
    static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    protected static final String PASSWORD = "seven dice in the dark";

    private static final Path DATA = newDirectory();
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([A-Za-z0-9_-]{43})\"");

    @LocalServerPort private int port;
    @Autowired private MeterRegistry figures;

    protected Visitor web;

    @DynamicPropertySource
    static void installation(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry::add);
        registry.add("rollbook.data", DATA::toString);
    }

    @BeforeEach
    void visit(@Autowired ApplicationContext installation) {
        web = new Visitor(port);
        Amnesty.grant(installation);
    }

    /// Signs up, in, and answers with what sign-in said.
    protected Visitor.Answer arrive(String email, String name) {
        web.signUp(email, name, PASSWORD).is(202);
        return web.signIn(email, PASSWORD).is(200);
    }

    /// How many passwords were hashed so far.
    protected long hashes() {
        return figures.get("rollbook.passwords.hashing").timer().count();
    }

    /// The mails to that address so far, in the order they left.
    protected static List<String> mailsTo(String email) {
        var folder = DATA.resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(IdentitySpec::read)
                    .filter(mail -> mail.contains("To: " + email + "\r\n"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static List<String> awaitMails(int count, String email) {
        return await().atMost(Duration.ofSeconds(15))
                .until(() -> mailsTo(email), mails -> mails.size() == count);
    }

    protected static String tokenIn(String mail) {
        var token = TOKEN.matcher(mail);
        assertThat(token.find()).as(mail).isTrue();
        return token.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("rollbook-identity");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
