package rollbook.store.privacy;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/// A connection beside the pool for the keys alone: a key is stored whatever becomes of the
/// caller's transaction, and nobody waits for a second connection with one in hand. Opened when
/// first needed, and again when it was lost.
public final class KeyLine implements AutoCloseable {
    private static final int ANSWER_MILLIS = 10_000;
    private static final int ALIVE_SECONDS = 2;
    private static final String CLOSED = "08003";

    /// Opens a connection outside the pool.
    @FunctionalInterface
    public interface Opening {
        Connection open() throws SQLException;
    }

    /// A statement that may be run twice.
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final Opening opening;
    private final ReentrantLock alone = new ReentrantLock();
    private @Nullable Connection connection;
    private boolean closed;

    public KeyLine(Opening opening) {
        this.opening = opening;
    }

    <T> T run(Work<T> work) {
        alone.lock();
        try {
            return runTwice(work);
        } catch (SQLException failure) {
            throw new SQLStateSQLExceptionTranslator().translate("key of a person", null, failure);
        } finally {
            alone.unlock();
        }
    }

    @Override
    public void close() {
        alone.lock();
        try {
            closed = true;
            hangUp();
        } finally {
            alone.unlock();
        }
    }

    private <T> T runTwice(Work<T> work) throws SQLException {
        try {
            return work.on(connected());
        } catch (SQLException failure) {
            if (connection != null && connection.isValid(ALIVE_SECONDS)) {
                throw failure;
            }
            hangUp();
            return work.on(connected());
        }
    }

    private Connection connected() throws SQLException {
        if (closed) {
            throw new SQLException("the line is closed", CLOSED);
        }
        var current = connection;
        if (current == null) {
            current = opening.open();
            connection = current;
            current.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
        }
        return current;
    }

    private void hangUp() {
        var current = connection;
        connection = null;
        if (current != null) {
            try {
                current.close();
            } catch (SQLException _) {
                // it is gone either way
            }
        }
    }
}
