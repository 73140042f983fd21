package rollbook.testing;

import org.testcontainers.postgresql.PostgreSQLContainer;

import java.sql.DriverManager;
import java.sql.SQLException;

/// PostgreSQL in a container, removed by Testcontainers when the JVM ends.
record ContainerServer(PostgreSQLContainer container) implements TestServer {
    private static final String IMAGE = "postgres:18-alpine";

    static ContainerServer start() {
        var container =
                new PostgreSQLContainer(IMAGE)
                        .withCommand(
                                "postgres -c fsync=off -c max_connections=300"
                                        + " -c log_error_verbosity=terse");
        container.start();
        return new ContainerServer(container);
    }

    @Override
    public void createDatabase(String name) {
        try (var connection =
                        DriverManager.getConnection(
                                container.getJdbcUrl(), username(), password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(
                        container.getHost(),
                        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        database);
    }

    @Override
    public String username() {
        return container.getUsername();
    }

    @Override
    public String password() {
        return container.getPassword();
    }
}
