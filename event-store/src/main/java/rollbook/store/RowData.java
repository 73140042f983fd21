package rollbook.store;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

import java.time.Instant;

/// A row as Axon reads it: one event among those of its aggregate, and one in the whole log.
record RowData(StoredRow row, String aggregate)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {
    /// Logical names begin with the aggregate that the events are of.
    static RowData of(StoredRow row) {
        var type = row.type();
        return new RowData(row, type.substring(0, Math.max(0, type.indexOf('.'))));
    }

    @Override
    public TrackingToken trackingToken() {
        return PostgresEngine.tokenAt(row.position());
    }

    @Override
    public String getType() {
        return aggregate;
    }

    @Override
    public String getAggregateIdentifier() {
        return row.stream();
    }

    @Override
    public long getSequenceNumber() {
        return row.sequence();
    }

    @Override
    public String getEventIdentifier() {
        return row.eventId();
    }

    @Override
    public Instant getTimestamp() {
        return row.at();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(row.metadata(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                row.payload(), byte[].class, row.type(), row.revision());
    }
}
