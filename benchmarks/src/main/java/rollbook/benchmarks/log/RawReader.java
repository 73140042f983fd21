package rollbook.benchmarks.log;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Reads all rows of a session, as somebody must who remembers nothing, and inserts one row.
record RawReader(PreparedStatement select, RawWriter writer) implements Load.Caller {
    private static final String SELECT =
            """
            select sequence, at, event_id, type, revision, payload, metadata from event
             where stream = ? order by sequence
            """;

    static RawReader of(RawTable raw, String stream) throws SQLException {
        var writer = raw.writer(1);
        var select = writer.connection().prepareStatement(SELECT);
        select.setString(1, stream);
        return new RawReader(select, writer);
    }

    @Override
    public int call() throws SQLException {
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                rows.getBytes("payload");
            }
        }
        return writer.call();
    }

    @Override
    public void close() throws SQLException {
        writer.close();
    }
}
