package rollbook.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/// Starts the server again when it dies while Rollbook lives; the connection pool heals by itself.
final class Watch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Server server;
    private final Thread thread;

    private Watch(Server server) {
        this.server = server;
        this.thread = Thread.ofVirtual().name("postgres-watch").unstarted(this::watch);
    }

    static Watch over(Server server) {
        var watch = new Watch(server);
        watch.thread.start();
        return watch;
    }

    // asks again and again, since a zombie postmaster that nobody reaps never counts as gone
    private void watch() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                if (!server.isRunning()) startAgain();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() {
        log.warn("PostgreSQL is gone; starting it again");
        try {
            server.start();
            log.info("PostgreSQL is back");
        } catch (RuntimeException e) {
            log.error("PostgreSQL did not come back: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
