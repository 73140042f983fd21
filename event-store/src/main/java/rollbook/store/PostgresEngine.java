package rollbook.store;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import rollbook.store.deadletter.PatientSerializer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Axon's door to the log. Reading is plain: whoever has seen a position has seen all before it.
/// Appending hands over to [Appender]: for a command that [DurableCommandBus] handles it returns at
/// once, for everybody else when the events are durable.
final class PostgresEngine extends BatchingEventStorageEngine {
    private final Appender appender;
    private final LogReader reader;
    private final Snapshots snapshots;

    PostgresEngine(Builder builder, Appender appender, LogReader reader, Snapshots snapshots) {
        super(builder);
        this.appender = appender;
        this.reader = reader;
        this.snapshots = snapshots;
    }

    /// What every engine is made of.
    static final class Builder extends BatchingEventStorageEngine.Builder {}

    static GapAwareTrackingToken tokenAt(long position) {
        return GapAwareTrackingToken.newInstance(position, Set.of());
    }

    static long positionOf(@Nullable TrackingToken token) {
        var inner = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return inner == null ? 0 : inner.position().orElse(0);
    }

    /// The next events of the whole log, in order.
    List<TrackedEventMessage<?>> page(long after, int limit) {
        return read(reader.after(after, limit));
    }

    /// Events as Axon hands them on, from what is stored.
    List<TrackedEventMessage<?>> read(List<StoredRow> rows) {
        return messages(rows.stream().map(RowData::of)).toList();
    }

    /// Events of one stream, with their positions.
    Stream<TrackedEventMessage<?>> stream(String stream, long fromSequence) {
        return messages(readEventData(stream, fromSequence).map(row -> (TrackedEventData<?>) row));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken after, boolean mayBlock) {
        return messages(readEventData(after, mayBlock));
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        appender.append(events, serializer);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return snapshots.of(stream).stream();
    }

    /// Reads it at once: here a snapshot that is broken does no harm, later it fails a command.
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        var snapshot = super.readSnapshot(stream);
        snapshot.ifPresent(found -> Objects.requireNonNull(found.getPayload()));
        return snapshot;
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken lastToken, int batchSize) {
        return rows(positionOf(lastToken), batchSize);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String stream, long firstSequence, int batchSize) {
        return reader.stream(stream, firstSequence, batchSize).stream().map(RowData::of).toList();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        var last = reader.lastSequence(stream);
        return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return tokenAt(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return tokenAt(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return tokenAt(reader.before(time));
    }

    private List<RowData> rows(long after, int limit) {
        return reader.after(after, limit).stream().map(RowData::of).toList();
    }

    /// An event that cannot be read is handed on; whoever looks into it fails.
    private Stream<TrackedEventMessage<?>> messages(Stream<? extends TrackedEventData<?>> rows) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                rows, new PatientSerializer(getEventSerializer()), upcasterChain);
    }
}
