package rollbook.launcher;

import org.jspecify.annotations.Nullable;

import rollbook.postgres.EmbeddedPostgres;
import rollbook.postgres.PostgresOptions;

import java.util.HashMap;
import java.util.Map;

/// The database that the data goes to: the embedded one, or one that is somebody else's to run.
///
/// @param settings what Spring needs to use it
/// @param description for people; holds no password
/// @param embedded what has to be stopped in the end
record Store(Map<String, Object> settings, String description, @Nullable EmbeddedPostgres embedded)
        implements AutoCloseable {
    private static final String PASSWORD = "ROLLBOOK_DB_PASSWORD";

    static Store open(Options options, DataDirectory data) {
        var external = options.externalDatabase();
        if (external != null) return external(external, options.dbUser);
        var embedded =
                EmbeddedPostgres.start(PostgresOptions.durable(data.path()).onPort(options.dbPort));
        var settings =
                new HashMap<>(settings(embedded.url(), embedded.username(), embedded.password()));
        settings.put("rollbook.database.roles", "required");
        return new Store(settings, "embedded PostgreSQL", embedded);
    }

    private static Store external(String url, String user) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("--db-url must begin with jdbc:postgresql: to be understood.");
        }
        var password = System.getenv().getOrDefault(PASSWORD, "");
        return new Store(settings(url, user, password), url.replaceAll("\\?.*", ""), null);
    }

    private static Map<String, Object> settings(String url, String user, String password) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }

    @Override
    public void close() {
        if (embedded != null) embedded.close();
    }
}
