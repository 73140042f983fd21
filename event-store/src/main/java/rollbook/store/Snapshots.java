package rollbook.store;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// The latest state of aggregates, so that their long past need not be read. Can be lost.
final class Snapshots {
    private static final long NOWHERE = 0; // a snapshot has no position

    private final JdbcClient database;

    Snapshots(JdbcClient database) {
        this.database = database;
    }

    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        var payload = snapshot.serializePayload(serializer, byte[].class);
        database.sql(LogSql.NEW_SNAPSHOT)
                .param("id", snapshot.getIdentifier())
                .param("stream", snapshot.getAggregateIdentifier())
                .param("sequence", snapshot.getSequenceNumber())
                .param("at", snapshot.getTimestamp().atOffset(ZoneOffset.UTC))
                .param("aggregate", snapshot.getType())
                .param("type", payload.getType().getName())
                .param("revision", payload.getType().getRevision())
                .param("payload", payload.getData())
                .param("metadata", snapshot.serializeMetaData(serializer, byte[].class).getData())
                .update();
        database.sql(LogSql.DROP_OLDER_SNAPSHOTS)
                .param("stream", snapshot.getAggregateIdentifier())
                .param("sequence", snapshot.getSequenceNumber())
                .update();
    }

    /// Newest first.
    List<? extends DomainEventData<?>> of(String stream) {
        return database.sql(LogSql.SNAPSHOT)
                .param("stream", stream)
                .query(Snapshots::snapshot)
                .list();
    }

    private static RowData snapshot(ResultSet row, int number) throws SQLException {
        var stored =
                new StoredRow(
                        NOWHERE,
                        row.getString("stream"),
                        row.getLong("sequence"),
                        row.getString("event_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("type"),
                        row.getString("revision"),
                        row.getBytes("payload"),
                        row.getBytes("metadata"));
        return new RowData(stored, row.getString("aggregate"));
    }
}
