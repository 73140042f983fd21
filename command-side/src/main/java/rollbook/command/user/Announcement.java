package rollbook.command.user;

import org.springframework.stereotype.Component;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Says once, on the console, how the first admin signs in. Not through the log: logs are kept.
@Component
class Announcement {
    private static final String LINE = "*".repeat(78);

    private final PrintStream console =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    void ofFirstAdmin(EmailAddress email, String password) {
        console.printf(
                "%n%s%n* FIRST ADMIN, shown only this once%n* e-mail:   %s%n* password: %s%n%s%n%n",
                LINE, email.value(), password, LINE);
    }
}
