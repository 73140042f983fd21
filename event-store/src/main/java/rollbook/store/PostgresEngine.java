package rollbook.store;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Axon's JDBC engine on the schema of the log, reading in order of position without ever passing a
/// position that may still be committed.
final class PostgresEngine extends JdbcEventStorageEngine {
    /// What was found behind a position.
    ///
    /// @param heldBack whether there is more, behind a position that is still being written
    record Page(List<? extends TrackedEventData<?>> rows, boolean heldBack) {}

    private final Horizon horizon;

    PostgresEngine(Builder builder, Horizon horizon) {
        super(builder);
        this.horizon = horizon;
    }

    static GapAwareTrackingToken tokenAt(long position) {
        return GapAwareTrackingToken.newInstance(position, Set.of());
    }

    static long positionOf(@Nullable TrackingToken token) {
        var inner = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return inner == null ? 0 : inner.position().orElse(0);
    }

    /// The next events of the whole log, in order.
    Page page(long after, int limit) {
        var settled = horizon.settled();
        var rows = fetch(after, limit);
        var sure = sure(rows, after, settled);
        if (sure < rows.size() && horizon.advance() > settled) {
            settled = horizon.settled();
            rows = fetch(after, limit);
            sure = sure(rows, after, settled);
        }
        return new Page(rows.subList(0, sure), sure < rows.size());
    }

    Stream<TrackedEventMessage<?>> messages(Stream<? extends TrackedEventData<?>> rows) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                rows, getEventSerializer(), upcasterChain);
    }

    /// Events of one stream, with their positions.
    Stream<TrackedEventMessage<?>> stream(String stream, long fromSequence) {
        return messages(readEventData(stream, fromSequence).map(row -> (TrackedEventData<?>) row));
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken lastToken, int batchSize) {
        return page(positionOf(lastToken), batchSize).rows();
    }

    @Override
    protected PreparedStatement appendEvents(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer)
            throws SQLException {
        try (var announcement = connection.prepareStatement(LogSql.ANNOUNCE)) {
            announcement.execute();
        }
        return super.appendEvents(connection, events, serializer);
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(
            ResultSet row, @Nullable GapAwareTrackingToken previous) throws SQLException {
        return super.getTrackedEventData(row, tokenAt(row.getLong("position") - 1));
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        return new TrackedDomainEventData<>(
                tokenAt(row.getLong("position")), super.getDomainEventData(row));
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return LogSql.readTime(row, column);
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int index, Instant at)
            throws SQLException {
        LogSql.writeTime(statement, index, at);
    }

    private List<? extends TrackedEventData<?>> fetch(long after, int limit) {
        return super.fetchTrackedEvents(tokenAt(after), limit);
    }

    /// How many of the rows have nothing unsettled before them.
    private static int sure(List<? extends TrackedEventData<?>> rows, long after, long settled) {
        var last = after;
        for (var i = 0; i < rows.size(); i++) {
            var position = positionOf(rows.get(i).trackingToken());
            if (position > last + 1 && position - 1 > settled) {
                return i;
            }
            last = position;
        }
        return rows.size();
    }
}
