package rollbook.testing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/// The one server of this JVM, started when the first test asks.
interface TestServer {
    void createDatabase(String name);

    String url(String database);

    String username();

    String password();

    static TestServer shared() {
        return Shared.SERVER;
    }

    /// Holds the server from the first use until the JVM ends.
    final class Shared {
        private static final Logger log = LoggerFactory.getLogger(TestServer.class);
        private static final TestServer SERVER = start();

        private Shared() {}

        private static TestServer start() {
            if (DockerClientFactory.instance().isDockerAvailable()) {
                log.info("Tests use PostgreSQL in a container");
                return ContainerServer.start();
            }
            log.info("No Docker engine answers: tests use the embedded PostgreSQL");
            return EmbeddedServer.start();
        }
    }
}
