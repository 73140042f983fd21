package rollbook.benchmarks.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/// Inserts the typical event by plain JDBC, some of them in each transaction.
final class RawWriter implements Load.Caller {
    private static final String INSERT =
            """
            insert into event (sequence, at, event_id, stream, type, revision, payload, metadata)
            values (?, ?, ?, ?, 'session.TokenMoved', '1', ?, ?)
            """;
    private static final byte[] PAYLOAD =
            """
            {"sessionId":"session-40261899-fd57-3835-8fba-594eb53ed334",\
            "tokenId":"token-50fd0f34-2a1d-3a8a-906d-9110d46e01d7",\
            "from":{"x":12,"y":7},"to":{"x":15,"y":7},\
            "path":[{"x":13,"y":7},{"x":14,"y":7}],"revision":"Xb1dw0aG7kTq"}\
            """
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] METADATA =
            """
            {"action":"5d0c4f0e-6a52-4a0c-b1f5-0e6a3f2f7c11",\
            "by":"user-0198c1d2-7a31-7c44-9f0e-5d3b2a1c0e9f","command":"MoveToken"}\
            """
                    .getBytes(StandardCharsets.UTF_8);

    private final String stream = "session-" + UUID.randomUUID();
    private final Connection connection;
    private final PreparedStatement insert;
    private final int rows;
    private long sequence;

    private RawWriter(Connection connection, int rows) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
        this.rows = rows;
        connection.setAutoCommit(rows == 1);
    }

    static RawWriter on(Connection connection, int rows) throws SQLException {
        return new RawWriter(connection, rows);
    }

    Connection connection() {
        return connection;
    }

    String stream() {
        return stream;
    }

    @Override
    public int call() throws SQLException {
        if (rows == 1) {
            bind();
            insert.executeUpdate();
        } else {
            for (var row = 0; row < rows; row++) {
                bind();
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
        return rows;
    }

    private void bind() throws SQLException {
        insert.setLong(1, sequence++);
        insert.setObject(2, Instant.now().atOffset(ZoneOffset.UTC));
        insert.setObject(3, UUID.randomUUID());
        insert.setString(4, stream);
        insert.setBytes(5, PAYLOAD);
        insert.setBytes(6, METADATA);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
