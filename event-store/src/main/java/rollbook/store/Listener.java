package rollbook.store;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rollbook.store.append.Connections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Hears what other processes commit, on a connection of its own. When that connection dies it
/// opens another; the thread ends only when it is closed.
final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final Duration BEFORE_RECONNECTING = Duration.ofMillis(200);
    private static final int SILENCE_MILLIS = 5_000;
    private static final int ANSWER_SECONDS = 5;

    private final Connections connections;
    private final IntPredicate own;
    private final Bell bell;
    private final Thread thread;
    private volatile @Nullable Connection current;
    private boolean failing;
    private volatile boolean closed;

    /// @param own whether that process of the server notifies of what this process was told anyway
    Listener(Connections connections, IntPredicate own, Bell bell) {
        this.connections = connections;
        this.own = own;
        this.bell = bell;
        this.thread = Thread.ofPlatform().name("log-listener").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        hangUp();
    }

    private void run() {
        while (!closed) {
            try {
                listen();
            } catch (SQLException | RuntimeException | Error failure) {
                complain(failure);
            }
            pause();
        }
    }

    /// Once per outage, and not when the database went first at shutdown.
    private void complain(Throwable failure) {
        if (!failing && !closed) {
            LOG.warn("Lost the line to the log, reconnecting: {}", failure.toString());
        }
        failing = true;
    }

    private void listen() throws SQLException {
        try (var connection = connections.open();
                var statement = connection.createStatement()) {
            current = connection;
            statement.execute("listen " + LogSql.CHANNEL);
            var notifications = connection.unwrap(PGConnection.class);
            failing = false;
            bell.wakeToFetch();
            while (!closed) {
                var heard = notifications.getNotifications(SILENCE_MILLIS);
                if (heard.length == 0 && !connection.isValid(ANSWER_SECONDS)) {
                    throw new SQLException("the server does not answer");
                }
                if (Stream.of(heard).anyMatch(one -> !own.test(one.getPID()))) {
                    bell.wakeToFetch();
                }
            }
        }
    }

    /// Waiting for a notification does not heed interrupts.
    private void hangUp() {
        var connection = current;
        if (connection == null) {
            return;
        }
        try {
            connection.abort(Runnable::run);
        } catch (SQLException failure) {
            LOG.debug("Could not hang up", failure);
        }
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_RECONNECTING);
        } catch (InterruptedException _) {
            LOG.debug("Interrupted; looking whether the log is closed");
        }
    }
}
