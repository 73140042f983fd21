package rollbook.command.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.events.UserId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// All mails to one person: in the outbox, and in the folder where there is no mail server.
@Component
public class PersonalMails {
    private final JdbcClient database;
    private final MailRoute route;
    private final Path folder;

    PersonalMails(JdbcClient database, MailRoute route, @Value("${rollbook.data:data}") Path data) {
        this.database = database;
        this.route = route;
        folder = data.resolve("mail");
    }

    /// Whether mails leave this machine.
    public boolean leave() {
        return !(route instanceof FolderRoute);
    }

    /// Forgets them, and deletes the files.
    ///
    /// @return false while one is on its way: wait for it, ten minutes at most
    public boolean forget(UserId user) {
        if (isOneOnItsWay(user)) {
            return false;
        }
        var ids = ids(user).stream().map(id -> id + ".eml").collect(Collectors.toSet());
        try {
            deleteFiles(ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.sql("delete from log.mail where user_id = :user")
                .param("user", user.toString())
                .update();
        return true;
    }

    private boolean isOneOnItsWay(UserId user) {
        return database.sql(
                        """
                        select exists (select 1 from log.mail
                                        where user_id = :user and done_at is null and given_up_at is null
                                          and queued_at > now() - interval '10 minutes')
                        """)
                .param("user", user.toString())
                .query(Boolean.class)
                .single();
    }

    private List<String> ids(UserId user) {
        return database.sql("select mail_id::text from log.mail where user_id = :user")
                .param("user", user.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Their names end with the id of the mail.
    private void deleteFiles(Set<String> endings) throws IOException {
        if (endings.isEmpty() || !Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString().replaceFirst("\\.part$", "");
                if (endings.stream().anyMatch(name::endsWith)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
