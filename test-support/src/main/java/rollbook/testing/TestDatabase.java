package rollbook.testing;

import com.zaxxer.hikari.HikariDataSource;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import javax.sql.DataSource;

/// An empty PostgreSQL database for one test. All of a JVM live in one server: in a container where
/// a Docker engine answers, else the embedded one; nothing in it survives.
///
/// @param dataSource a pool of its own, for tests without Spring
public record TestDatabase(String url, String username, String password, DataSource dataSource) {
    private static final int CONNECTIONS = 10;

    /// A database that nobody else uses.
    public static TestDatabase create() {
        var server = TestServer.shared();
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        server.createDatabase(name);
        return of(server.url(name), server.username(), server.password());
    }

    private static TestDatabase of(String url, String username, String password) {
        var pool = new HikariDataSource(); // opens nothing until asked for a connection
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        return new TestDatabase(url, username, password, pool);
    }

    /// What Spring Boot needs to use this database, and leave to do so: it is not durable.
    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", username,
                "spring.datasource.password", password,
                "rollbook.log.durable", "false");
    }

    /// For `@DynamicPropertySource`: `TestDatabase.create().register(registry::add)`.
    public void register(BiConsumer<String, Supplier<Object>> registry) {
        properties().forEach((name, value) -> registry.accept(name, () -> value));
    }
}
