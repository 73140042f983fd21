package rollbook.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.Serializer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// All SQL of the log: names of tables and columns, and the statements that differ from Axon's own.
final class LogSql {
    static final String CHANNEL = "rollbook_log";

    /// Wakes the other processes at commit, and lets the server end the transaction of a process
    /// that froze in the middle of one: every reader waits behind it.
    static final String ANNOUNCE =
            """
            select pg_notify('%s', ''), set_config('idle_in_transaction_session_timeout', '30s', true)
            """
                    .formatted(CHANNEL);

    /// The snapshot of a statement is taken before pg_locks is read, so every position up to `head`
    /// is visible, belongs to one of `writers`, or will never be.
    static final String LOOK =
            """
            select coalesce((select max(position) from log.event), 0) as head,
                   array(select virtualtransaction from pg_locks
                          where locktype = 'relation' and mode = 'RowExclusiveLock' and granted
                            and database = (select oid from pg_database where datname = current_database())
                            and relation = 'log.event'::regclass and pid <> pg_backend_pid()) as writers
            """;

    static final String HEAD = "select coalesce(max(position), 0) from log.event";

    static final String LAST_POSITION =
            "select position from log.event where stream = :stream order by sequence desc limit 1";

    static final EventSchema SCHEMA =
            EventSchema.builder()
                    .eventTable("log.event")
                    .snapshotTable("log.snapshot")
                    .globalIndexColumn("position")
                    .timestampColumn("at")
                    .eventIdentifierColumn("event_id")
                    .aggregateIdentifierColumn("stream")
                    .sequenceNumberColumn("sequence")
                    .typeColumn("aggregate")
                    .payloadTypeColumn("type")
                    .payloadRevisionColumn("revision")
                    .payloadColumn("payload")
                    .metaDataColumn("metadata")
                    .trackedEventFields(
                            _ ->
                                    "position, event_id, stream, sequence, at, type, revision,"
                                            + " payload, metadata, split_part(type, '.', 1) as"
                                            + " aggregate")
                    .domainEventFields(
                            _ ->
                                    "event_id, stream, sequence, at, type, revision, payload,"
                                            + " metadata, aggregate")
                    .build();

    private static final String AFTER =
            "select %s from log.event where position > ? order by position limit ?"
                    .formatted(SCHEMA.trackedEventFields());

    private static final String APPEND =
            """
            insert into log.event (event_id, stream, sequence, at, type, revision, payload, metadata)
            values (?::uuid, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SNAPSHOT =
            """
            insert into log.snapshot (event_id, stream, sequence, at, type, revision, payload, metadata, aggregate)
            values (?::uuid, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private LogSql() {}

    static TokenSchema tokens(String schema) {
        return TokenSchema.builder()
                .setTokenTable(schema + ".token_entry")
                .setProcessorNameColumn("processor_name")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("timestamp")
                .setOwnerColumn("owner")
                .build();
    }

    static PreparedStatement after(
            Connection connection, EventSchema schema, long position, int limit)
            throws SQLException {
        var statement = connection.prepareStatement(AFTER);
        statement.setLong(1, position);
        statement.setInt(2, limit);
        return statement;
    }

    static PreparedStatement append(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter times)
            throws SQLException {
        var statement = connection.prepareStatement(APPEND);
        for (var event : events) {
            fill(statement, inStream(event), serializer, times);
            statement.addBatch();
        }
        return statement;
    }

    static PreparedStatement snapshot(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            DomainEventMessage<?> snapshot,
            Serializer serializer,
            TimestampWriter times)
            throws SQLException {
        var statement = connection.prepareStatement(SNAPSHOT);
        fill(statement, snapshot, serializer, times);
        statement.setString(9, snapshot.getType());
        return statement;
    }

    static PreparedStatement tokenAt(Connection connection, EventSchema schema, Instant at)
            throws SQLException {
        var statement =
                connection.prepareStatement(
                        "select min(position) - 1 from log.event where at >= ?");
        statement.setObject(1, at.atOffset(ZoneOffset.UTC));
        return statement;
    }

    static void writeTime(PreparedStatement statement, int index, Instant at) throws SQLException {
        statement.setObject(index, at.atOffset(ZoneOffset.UTC));
    }

    /// Axon parses what it is given but would itself write milliseconds only.
    static String readTime(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    private static void fill(
            PreparedStatement statement,
            DomainEventMessage<?> event,
            Serializer serializer,
            TimestampWriter times)
            throws SQLException {
        var payload = event.serializePayload(serializer, byte[].class);
        statement.setString(1, event.getIdentifier());
        statement.setString(2, event.getAggregateIdentifier());
        statement.setLong(3, event.getSequenceNumber());
        times.writeTimestamp(statement, 4, event.getTimestamp());
        statement.setString(5, payload.getType().getName());
        statement.setString(6, payload.getType().getRevision());
        statement.setBytes(7, payload.getData());
        statement.setBytes(8, event.serializeMetaData(serializer, byte[].class).getData());
    }

    private static DomainEventMessage<?> inStream(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            return domainEvent;
        }
        throw new IllegalArgumentException("only aggregates write to the log");
    }
}
