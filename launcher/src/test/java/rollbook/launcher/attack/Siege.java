package rollbook.launcher.attack;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import rollbook.launcher.Rollbook;
import rollbook.testing.JavaProgram;
import rollbook.testing.TestDatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The whole of Rollbook in a process of its own, as it is shipped but for the rates of those who
/// have signed in: all attacks go on at once, and would be told to wait.
record Siege(Path home, JavaProgram program, TestDatabase database, int port, int streams)
        implements AutoCloseable {
    static final String ADMIN = "keeper@example.org";
    static final String PUBLIC_URL = "https://dice.example.org";
    static final String ORIGIN = "https://table.example";

    private static final Pattern WEB = Pattern.compile("Web +http://localhost:(\\d+)");
    private static final Pattern STREAMS = Pattern.compile("RSocket +ws://localhost:(\\d+)/");

    static Siege begin() {
        var home = newDirectory();
        var database = TestDatabase.create();
        var program =
                JavaProgram.start(
                        Rollbook.class,
                        home.resolve("output"),
                        environment(database),
                        "--port=0",
                        "--rsocket-port=0",
                        "--data=" + home.resolve("data"),
                        "--db-url=" + database.url(),
                        "--db-user=" + database.username());
        var port = Integer.parseInt(program.awaitPrinted(WEB));
        var streams = Integer.parseInt(program.awaitPrinted(STREAMS));
        return new Siege(home, program, database, port, streams);
    }

    private static Map<String, String> environment(TestDatabase database) {
        var variables = new HashMap<String, String>();
        variables.put("ROLLBOOK_DB_PASSWORD", database.password());
        variables.put("ROLLBOOK_LOG_DURABLE", "false");
        variables.put("ROLLBOOK_ORIGINS", ORIGIN);
        variables.put("ROLLBOOK_PUBLIC_URL", PUBLIC_URL);
        variables.put("ROLLBOOK_IDENTITY_FIRSTADMIN_EMAIL", ADMIN);
        variables.put("ROLLBOOK_IDENTITY_FIRSTADMIN_PASSWORD", Attacker.PASSWORD);
        variables.put("ROLLBOOK_LIMITS_COMMANDS_BURST", "5000");
        variables.put("ROLLBOOK_LIMITS_READS_BURST", "5000");
        variables.put("ROLLBOOK_LIMITS_ROLLS_BURST", "5000");
        return variables;
    }

    JdbcClient sql() {
        return JdbcClient.create(database.dataSource());
    }

    /// What the program has printed and logged.
    String said() {
        return program.printed() + read(home.resolve("data").resolve("rollbook.log"));
    }

    /// The mails to that address so far, as they were written.
    List<String> mailsTo(String email) {
        try (var files = Files.list(home.resolve("data").resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(Siege::read)
                    .filter(mail -> mail.contains("To: " + email + "\r\n"))
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String masterKey() {
        return read(home.resolve("data").resolve("master-key"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        program.close();
        FileSystemUtils.deleteRecursively(home.toFile());
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("rollbook-attack");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
