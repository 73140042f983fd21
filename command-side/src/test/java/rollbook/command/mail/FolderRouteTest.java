package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class FolderRouteTest {
    private static final UUID ID = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");

    @Test
    void a_mail_is_a_file_that_names_the_time_and_nobody(@TempDir Path data) throws Exception {
        var clock = Clock.fixed(Instant.parse("2026-11-22T20:15:30.123Z"), ZoneOffset.UTC);
        var envelope =
                new Envelope(new MailSettings("rollbook@localhost", Duration.ofSeconds(30), null));
        var letter =
                new Letter("mira@example.org", "Hi", "a link\n", "<p>a link</p>", Language.ENGLISH);

        var receipts = new ArrayList<Receipt>();
        new FolderRoute(data.resolve("mail"), clock)
                .deliver(List.of(new SealedMail(ID, envelope.seal(ID, letter))), receipts::add);

        assertThat(receipts).containsExactly(new Receipt.Left(ID));
        var file = data.resolve("mail/20261122T201530.123Z-" + ID + ".eml");
        assertThat(Files.readString(file))
                .contains("To: mira@example.org\r\n")
                .contains("Message-ID: <" + ID + "@rollbook>\r\n")
                .contains("Content-Language: en\r\n")
                .contains("Content-Transfer-Encoding: 7bit\r\n\r\na link\r\n")
                .contains("Content-Transfer-Encoding: 7bit\r\n\r\n<p>a link</p>\r\n");
    }
}
