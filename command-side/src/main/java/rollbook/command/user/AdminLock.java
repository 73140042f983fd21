package rollbook.command.user;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import javax.sql.DataSource;

/// Lets one process of an installation at a time, and one thread in it, decide who its admins are.
@Component
class AdminLock {
    private static final long LOCK = 0x726F6C6C_61646DL;

    private final DataSource source;
    private final ReentrantLock here = new ReentrantLock();

    AdminLock(DataSource source) {
        this.source = source;
    }

    void oneAtATime(Runnable work) {
        oneAtATime(
                () -> {
                    work.run();
                    return work;
                });
    }

    /// Runs `work` while no other process of this installation does.
    <T> T oneAtATime(Supplier<T> work) {
        here.lock();
        try (var connection = source.getConnection()) {
            execute(connection, "select pg_advisory_lock(" + LOCK + ")");
            try {
                return work.get();
            } finally {
                execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock can't be had", e);
        } finally {
            here.unlock();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
