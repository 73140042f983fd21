package rollbook.store.append;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// The chain at the end of the streams that were written to last. Used by one thread.
final class Heads {
    private static final int MOST = 10_000;
    private static final byte[] NOTHING = new byte[32];

    @SuppressWarnings("ArrayRecordComponent") // handed through, neither compared nor kept
    private record Head(int sequence, byte[] chain) {}

    private final Cache<String, Head> latest = Caffeine.newBuilder().maximumSize(MOST).build();

    /// The chain before that sequence; empty when nothing is there to continue.
    Optional<byte[]> before(Connection connection, String stream, int sequence)
            throws SQLException {
        if (sequence == 0) {
            return Optional.of(NOTHING);
        }
        var head = latest.getIfPresent(stream);
        return head != null && head.sequence() == sequence - 1
                ? Optional.of(head.chain())
                : read(connection, stream, sequence - 1);
    }

    void put(String stream, int sequence, byte[] chain) {
        latest.put(stream, new Head(sequence, chain));
    }

    private static Optional<byte[]> read(Connection connection, String stream, int sequence)
            throws SQLException {
        try (var statement = connection.prepareStatement(AppendSql.CHAIN)) {
            statement.setString(1, stream);
            statement.setInt(2, sequence);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }
}
