package rollbook.postgres;

/// A real PostgreSQL server whose programs come with Rollbook and whose data stays below one
/// directory. It survives a `kill -9` of this process, of itself and of both, and is taken over by
/// the next start.
public final class EmbeddedPostgres implements AutoCloseable {
    private final Home home;
    private final Server server;
    private final Watch watch;
    private final Password superuser;
    private final Password application;
    private boolean closed;

    private EmbeddedPostgres(Home home, Server server, Password superuser, Password application) {
        this.home = home;
        this.server = server;
        this.superuser = superuser;
        this.application = application;
        this.watch = Watch.over(server);
    }

    /// Returns when the server takes connections and its settings are asserted.
    ///
    /// @throws PostgresUnavailable if it cannot, with a sentence that says why
    public static EmbeddedPostgres start(PostgresOptions options) {
        var home = Home.open(options.home());
        try {
            return start(options, home);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(PostgresOptions options, Home home) {
        var tools = Tools.of(Binaries.unpackedBelow(home.directory()), home.directory());
        var superuser = Password.keptIn(home);
        Cluster.prepare(home, tools);
        var server = new Server(options, home, tools);
        server.start();
        try {
            var application = Password.random();
            var database = new Database(server.port(), superuser);
            database.verify(server.settings());
            database.admit(application);
            return new EmbeddedPostgres(home, server, superuser, application);
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    /// The application's database.
    public String url() {
        return url(Database.APPLICATION);
    }

    /// Another database of this server.
    public String url(String database) {
        return Database.url(server.port(), database);
    }

    public String username() {
        return Database.APPLICATION;
    }

    /// Good until the server stops.
    public String password() {
        return application.text();
    }

    /// The process id of the postmaster, or -1 while it is gone.
    public long pid() {
        return server.pid();
    }

    /// Makes a database next to the application's, owned by it. The name is trusted.
    public void createDatabase(String name) {
        new Database(server.port(), superuser).create(name);
    }

    /// Drops the databases, and roles, whose names are like the SQL pattern. The pattern is
    /// trusted.
    public void dropDatabases(String pattern) {
        new Database(server.port(), superuser).dropAll(pattern);
    }

    /// Stops the server, waits for it, and lets go of the directory. A second time does nothing.
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        watch.close();
        server.stop();
        home.close();
    }
}
