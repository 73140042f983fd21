package rollbook.testing;

import rollbook.postgres.EmbeddedPostgres;
import rollbook.postgres.PostgresOptions;
import rollbook.postgres.PostgresUnavailable;

import java.nio.file.Path;

/// The embedded server below the module's `target`, where the next test run finds its programs
/// unpacked.
record EmbeddedServer(EmbeddedPostgres server) implements TestServer {
    private static final int PARALLEL_RUNS = 8;

    static EmbeddedServer start() {
        var server = startInFreeHome(1);
        server.dropDatabases("test\\_%");
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
        return new EmbeddedServer(server);
    }

    private static EmbeddedPostgres startInFreeHome(int number) {
        var home = Path.of("target", "test-postgres-" + number);
        try {
            return EmbeddedPostgres.start(PostgresOptions.throwAway(home));
        } catch (PostgresUnavailable e) {
            if (number == PARALLEL_RUNS) throw e;
            return startInFreeHome(number + 1);
        }
    }

    @Override
    public void createDatabase(String name) {
        server.createDatabase(name);
    }

    @Override
    public String url(String database) {
        return server.url(database);
    }

    @Override
    public String username() {
        return server.username();
    }

    @Override
    public String password() {
        return server.password();
    }
}
