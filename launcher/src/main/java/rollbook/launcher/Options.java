package rollbook.launcher;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// What can be said on the command line; an environment variable stands in for each.
final class Options {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:ROLLBOOK_PORT:-8080}",
            description = "HTTP port; 0 for any free one (ROLLBOOK_PORT; ${DEFAULT-VALUE})")
    int port;

    @Option(
            names = "--rsocket-port",
            paramLabel = "PORT",
            defaultValue = "${env:ROLLBOOK_RSOCKET_PORT:-7000}",
            description =
                    "port of the live streams; 0 for any free one (ROLLBOOK_RSOCKET_PORT;"
                            + " ${DEFAULT-VALUE})")
    int rsocketPort;

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            defaultValue = "${env:ROLLBOOK_DATA:-data}",
            description =
                    "what holds the database, keys, mails and the log (ROLLBOOK_DATA;"
                            + " ${DEFAULT-VALUE})")
    Path data = Path.of("data");

    // a fallback, since picocli would turn a flag that is on by default off
    @Option(
            names = "--demo",
            arity = "0..1",
            paramLabel = "BOOLEAN",
            defaultValue = "${env:ROLLBOOK_DEMO:-false}",
            fallbackValue = "true",
            description =
                    "make a campaign to look around in, and print its sign-ins (ROLLBOOK_DEMO)")
    boolean demo;

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            defaultValue = "${env:ROLLBOOK_DB_URL:-}",
            description =
                    "a PostgreSQL of your own instead of the embedded one:"
                            + " jdbc:postgresql://host/database (ROLLBOOK_DB_URL)")
    String dbUrl = "";

    @Option(
            names = "--db-user",
            paramLabel = "NAME",
            defaultValue = "${env:ROLLBOOK_DB_USER:-rollbook}",
            description =
                    "who to be there (ROLLBOOK_DB_USER; ${DEFAULT-VALUE}); the password is taken"
                            + " from ROLLBOOK_DB_PASSWORD")
    String dbUser = "rollbook";

    @Option(
            names = "--db-port",
            paramLabel = "PORT",
            defaultValue = "${env:ROLLBOOK_DB_PORT:-0}",
            description = "port of the embedded PostgreSQL (ROLLBOOK_DB_PORT; any free one)")
    int dbPort;

    @Option(
            names = "--exit-when-ready",
            hidden = true,
            description = "start and stop once, to train a cache of loaded classes")
    boolean exitWhenReady;

    /// Empty when the embedded server is wanted.
    @Nullable String externalDatabase() {
        return dbUrl.isBlank() ? null : dbUrl;
    }
}
