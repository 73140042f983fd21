package rollbook.command.mail;

import jakarta.mail.MessagingException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;

/// Writes each mail as an `.eml` file, for installations without a mail server.
final class FolderRoute implements MailRoute {
    private static final Logger LOG = LoggerFactory.getLogger(FolderRoute.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    FolderRoute(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void deliver(List<SealedMail> mails, Consumer<Receipt> receipts)
            throws MessagingException, IOException {
        Files.createDirectories(folder);
        for (var mail : mails) {
            write(mail);
            receipts.accept(new Receipt.Left(mail.mailId()));
        }
    }

    private void write(SealedMail mail) throws MessagingException, IOException {
        var name = STAMP.format(clock.instant()) + "-" + mail.mailId() + ".eml";
        var unfinished = folder.resolve(name + ".part");
        try (var out = Files.newOutputStream(unfinished)) {
            mail.message().writeTo(out);
        }
        var file = folder.resolve(name);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("No mail server is configured: a mail is at {}", file.toAbsolutePath());
    }
}
