package rollbook.benchmarks.log;

import org.postgresql.PGConnection;

import rollbook.benchmarks.log.Seen.Witness;

import java.sql.Connection;
import java.sql.SQLException;

/// The limit of waking: `LISTEN` on a connection, and one `SELECT` of what is new.
final class RawEar implements AutoCloseable {
    static final String WHO = "LISTEN and a SELECT";
    private static final int PATIENCE_MILLIS = 100;
    private static final String SELECT =
            "select position, stream from event where position > ? order by position";

    private final Connection connection;
    private final Witness witness;
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::listen);
    private long position;
    private volatile boolean closed;

    private RawEar(Connection connection, Witness witness) {
        this.connection = connection;
        this.witness = witness;
    }

    static RawEar on(Database database, Witness witness) throws SQLException {
        var connection = database.connect();
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + RawTable.CHANNEL);
        }
        return new RawEar(connection, witness);
    }

    RawEar start() {
        thread.start();
        return this;
    }

    private void listen() {
        try (connection;
                var select = connection.prepareStatement(SELECT)) {
            var server = connection.unwrap(PGConnection.class);
            while (!closed) {
                if (server.getNotifications(PATIENCE_MILLIS).length > 0) {
                    select.setLong(1, position);
                    tell(select.executeQuery());
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the limit of waking was not measured", failure);
        }
    }

    private void tell(java.sql.ResultSet rows) throws SQLException {
        try (rows) {
            while (rows.next()) {
                position = rows.getLong("position");
                witness.saw(WHO, rows.getString("stream"));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
