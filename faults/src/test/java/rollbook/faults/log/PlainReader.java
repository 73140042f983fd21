package rollbook.faults.log;

import org.postgresql.PGConnection;

import rollbook.faults.Line;
import rollbook.faults.Sight;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// Reads the log with nothing but SQL, from the last position it saw, and starts anew whenever its
/// connection is ended.
final class PlainReader implements AutoCloseable {
    private static final String NEXT =
            """
            select e.position, s.id, e.sequence, e.event_id::text
              from log.event e join log.stream s on s.no = e.stream_no
             where e.position > ? order by e.position limit 1000
            """;
    private static final int SILENCE_MILLIS = 100;

    private final Line line;
    private final Sight sight;
    private final AtomicInteger losses = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closed;

    PlainReader(Line line, Sight sight) {
        this.line = line;
        this.sight = sight;
        this.thread = Thread.ofPlatform().daemon().name("plain-reader").start(this::run);
    }

    /// How often its connection was lost.
    int losses() {
        return losses.get();
    }

    private void run() {
        while (!closed) {
            try (var connection = connect()) {
                follow(connection);
            } catch (SQLException _) {
                losses.incrementAndGet();
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(line.url(), line.username(), line.password());
    }

    private void follow(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen rollbook_log");
        }
        while (!closed) {
            if (read(connection) == 0) {
                connection.unwrap(PGConnection.class).getNotifications(SILENCE_MILLIS);
            }
        }
    }

    private int read(Connection connection) throws SQLException {
        var count = 0;
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setLong(1, sight.position());
            try (var row = statement.executeQuery()) {
                for (; row.next(); count++) {
                    sight.saw(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4));
                }
            }
        }
        return count;
    }

    @Override
    public void close() {
        closed = true;
    }
}
