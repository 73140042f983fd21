package rollbook.benchmarks.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/// Inserts a row and wakes who listens, in one transaction and one statement.
record RawAnnouncer(Connection connection, PreparedStatement insert) {
    private static final String INSERT =
            """
            with event as (
                insert into event (sequence, at, event_id, stream, type, revision, payload, metadata)
                values (0, now(), gen_random_uuid(), ?, 'session.TokenMoved', '1', '', '') returning 1
            )
            select pg_notify('%s', '') from event
            """
                    .formatted(RawTable.CHANNEL);

    static RawAnnouncer on(Connection connection) throws SQLException {
        return new RawAnnouncer(connection, connection.prepareStatement(INSERT));
    }

    /// Returns what tells the row from all others.
    String announce() throws SQLException {
        var mark = UUID.randomUUID().toString();
        insert.setString(1, mark);
        insert.execute();
        return mark;
    }
}
