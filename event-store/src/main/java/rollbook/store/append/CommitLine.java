package rollbook.store.append;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// The connection of the one who commits: opened when it is needed, looked after when it was idle,
/// and opened again after it broke. Used by one thread.
final class CommitLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommitLine.class);
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final int ANSWER_SECONDS = 5;

    /// Longer than others may hold the turn; a server that vanished never says that it did.
    private static final int SILENCE_MILLIS = 45_000;

    private final Connections connections;
    private @Nullable Connection current;
    private @Nullable BatchWriter writer;
    private long lastUse = System.nanoTime();
    private volatile int backend;

    CommitLine(Connections connections) {
        this.connections = connections;
    }

    /// The process id of the server's end; 0 when there is none. For any thread.
    int backend() {
        return backend;
    }

    BatchWriter writer() throws SQLException {
        if (System.nanoTime() - lastUse > IDLE.toNanos() && isDead()) {
            close();
        }
        lastUse = System.nanoTime();
        var ready = writer;
        if (ready == null) {
            ready = open();
            writer = ready;
        }
        return ready;
    }

    private BatchWriter open() throws SQLException {
        var connection = connections.open();
        current = connection;
        connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
        try (var statement = connection.createStatement()) {
            statement.execute(AppendSql.SESSION);
        }
        backend = connection.unwrap(PGConnection.class).getBackendPID();
        return new BatchWriter(connection);
    }

    /// Asked before anything is sent: afterwards nobody knows what became of it.
    private boolean isDead() throws SQLException {
        return current != null && !current.isValid(ANSWER_SECONDS);
    }

    /// Until it is needed again.
    @Override
    public void close() {
        try {
            if (current != null) {
                current.close();
            }
        } catch (SQLException failure) {
            LOG.debug("The connection was gone already", failure);
        } finally {
            backend = 0;
            writer = null;
            current = null;
        }
    }
}
