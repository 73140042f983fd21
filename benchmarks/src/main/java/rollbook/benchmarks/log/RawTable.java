package rollbook.benchmarks.log;

import java.sql.SQLException;

/// The leanest table that could be called an event log, and what plain JDBC can do with it: the
/// limits to compare with. No engine, no seals, no serializer; the JSON was made before.
record RawTable(Database database) {
    static final String CHANNEL = "bench";
    static final String SINGLY = "one INSERT a transaction";
    static final String FIFTY = "50 rows a transaction";
    private static final int ROWS = 500;
    private static final String TABLE =
            """
            create table event (
                position bigint generated always as identity (cache 1) primary key,
                sequence bigint not null,
                at timestamptz not null,
                event_id uuid not null unique,
                stream text collate "C" not null,
                type text collate "C" not null,
                revision text collate "C" not null,
                payload bytea not null,
                metadata bytea not null,
                unique (stream, sequence)
            )
            """;

    RawTable make() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        return this;
    }

    /// Writes into a session of its own, on a connection of its own.
    ///
    /// @param rows in each transaction
    RawWriter writer(int rows) throws SQLException {
        return RawWriter.on(database.connect(), rows);
    }

    Measured inserts(Load load, int rows) throws Exception {
        return load.drive(_ -> writer(rows));
    }

    /// A session of that many events.
    String filled(int events) throws SQLException {
        try (var writer = writer(Math.min(events, ROWS))) {
            var written = 0;
            while (written < events) {
                written += writer.call();
            }
            return writer.stream();
        }
    }

    RawAnnouncer announcer() throws SQLException {
        return RawAnnouncer.on(database.connect());
    }
}
