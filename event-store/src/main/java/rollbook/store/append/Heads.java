package rollbook.store.append;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// The last event of the streams that were written to last. Used by one thread, and with one
/// connection: behind the next one there may be another log, restored from a backup.
final class Heads {
    private static final int MOST = 10_000;
    private static final Head NOTHING = new Head(0, -1, new byte[32]);

    /// @param stream its number; 0 when it may have none yet
    /// @param sequence of its last event
    /// @param chain up to and with that event
    @SuppressWarnings("ArrayRecordComponent") // handed through, neither compared nor kept
    record Head(int stream, int sequence, byte[] chain) {}

    private final Cache<String, Head> latest = Caffeine.newBuilder().maximumSize(MOST).build();

    /// The event before that sequence; empty when nothing is there to continue.
    Optional<Head> before(Connection connection, String stream, int sequence) throws SQLException {
        if (sequence == 0) {
            return Optional.of(NOTHING);
        }
        var head = latest.getIfPresent(stream);
        return head != null && head.sequence() == sequence - 1
                ? Optional.of(head)
                : read(connection, stream, sequence - 1);
    }

    void put(String stream, Head head) {
        latest.put(stream, head);
    }

    private static Optional<Head> read(Connection connection, String stream, int sequence)
            throws SQLException {
        try (var statement = connection.prepareStatement(AppendSql.HEAD)) {
            statement.setString(1, stream);
            statement.setInt(2, sequence);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Head(rows.getInt(1), sequence, rows.getBytes(2)))
                        : Optional.empty();
            }
        }
    }
}
