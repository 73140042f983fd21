package rollbook.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import rollbook.store.content.Content;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

/// Reads the log page by page. Positions are given in the order of the commits, so whatever a page
/// ends with, nothing will ever appear before it.
final class LogReader {
    /// No event is of that type, so whoever looks into one that is fails.
    private static final TypeNumbers.Type UNKNOWN = new TypeNumbers.Type("", "");

    private static final byte[] NO_METADATA = "{}".getBytes(StandardCharsets.UTF_8);

    private final JdbcClient database;
    private final TypeNumbers types;

    LogReader(JdbcClient database, TypeNumbers types) {
        this.database = database;
        this.types = types;
    }

    /// The next events of the whole log, in order of position.
    List<StoredRow> after(long position, int limit) {
        return read(database.sql(LogSql.AFTER).params(position, limit));
    }

    /// The next events of one stream, in order of sequence.
    List<StoredRow> stream(String stream, long fromSequence, int limit) {
        return read(database.sql(LogSql.STREAM).params(stream, fromSequence, limit));
    }

    OptionalLong lastSequence(String stream) {
        return number(LogSql.LAST_SEQUENCE, stream);
    }

    OptionalLong lastPosition(String stream) {
        return number(LogSql.LAST_POSITION, stream);
    }

    /// 0 in an empty log.
    long head() {
        return database.sql(LogSql.HEAD).query(Long.class).single();
    }

    /// The position before the first event that is not older than that.
    long before(Instant time) {
        return database.sql(LogSql.BEFORE_TIME)
                .param("at", time.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElseGet(this::head);
    }

    private OptionalLong number(String sql, String stream) {
        return database.sql(sql).params(stream).query(Long.class).optional().stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /// As it stands in the table; made readable when the connection is free for somebody else.
    @SuppressWarnings("ArrayRecordComponent") // handed through, neither compared nor kept
    private record Row(
            long position,
            String stream,
            long sequence,
            String eventId,
            Instant at,
            short type,
            byte[] content) {
        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("position"),
                    row.getString("stream"),
                    row.getLong("sequence"),
                    row.getString("event_id"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getShort("type_no"),
                    row.getBytes("content"));
        }

        StoredRow with(TypeNumbers.Type type, Content content) {
            return new StoredRow(
                    position,
                    stream,
                    sequence,
                    eventId,
                    at,
                    type.name(),
                    type.revision(),
                    content.payload(),
                    content.metadata());
        }
    }

    private List<StoredRow> read(StatementSpec query) {
        return query.query(Row::of).list().stream().map(this::unpacked).toList();
    }

    /// Damaged content fails those who look into it, and nobody who reads past it.
    private StoredRow unpacked(Row row) {
        try {
            var content = Content.unpack(row.content(), row.stream());
            return row.with(types.typeOf(row.type()).orElse(UNKNOWN), content);
        } catch (IllegalArgumentException _) {
            return row.with(UNKNOWN, new Content(row.content(), NO_METADATA));
        }
    }
}
