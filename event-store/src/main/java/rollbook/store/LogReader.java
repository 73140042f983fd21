package rollbook.store;

import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.store.content.Content;

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
    private final JdbcClient database;
    private final TypeNumbers types;

    LogReader(JdbcClient database, TypeNumbers types) {
        this.database = database;
        this.types = types;
    }

    /// The next events of the whole log, in order of position.
    List<StoredRow> after(long position, int limit) {
        return database.sql(LogSql.AFTER).params(position, limit).query(this::row).list();
    }

    /// The next events of one stream, in order of sequence.
    List<StoredRow> stream(String stream, long fromSequence, int limit) {
        return database.sql(LogSql.STREAM)
                .params(stream, fromSequence, limit)
                .query(this::row)
                .list();
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

    private StoredRow row(ResultSet row, int number) throws SQLException {
        var type = types.typeOf(row.getShort("type_no"));
        var stream = row.getString("stream");
        var content = Content.unpack(row.getBytes("content"), stream);
        return new StoredRow(
                row.getLong("position"),
                stream,
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                type.name(),
                type.revision(),
                content.payload(),
                content.metadata());
    }
}
