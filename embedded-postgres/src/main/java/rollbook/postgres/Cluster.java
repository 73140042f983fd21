package rollbook.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The files PostgreSQL keeps its databases in.
final class Cluster {
    private Cluster() {}

    /// Makes the files on the first start, and refuses those of another major version later.
    static void prepare(Home home, Tools tools) {
        try {
            if (Files.isDirectory(home.database())) refuseOtherVersion(home);
            else create(home, tools);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseOtherVersion(Home home) throws IOException {
        var found = Files.readString(home.database().resolve("PG_VERSION")).strip();
        var ours = Binaries.majorVersion();
        if (found.equals(ours)) return;
        throw new PostgresUnavailable(
                "The data in %s was written by PostgreSQL %s and this Rollbook runs PostgreSQL %s."
                        .formatted(home.directory(), found, ours));
    }

    /// A killed `initdb` leaves only the directory that nobody will ever use.
    private static void create(Home home, Tools tools) throws IOException {
        Path fresh = home.directory().resolve("database.new");
        Archive.delete(fresh);
        var outcome =
                tools.run(
                        "initdb",
                        "--pgdata=" + fresh,
                        "--username=" + Database.SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + home.password(),
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C");
        if (!outcome.succeeded()) {
            throw new PostgresUnavailable(
                    "The database could not be created: %s.".formatted(outcome.lastLine()));
        }
        Files.move(fresh, home.database(), StandardCopyOption.ATOMIC_MOVE);
    }
}
