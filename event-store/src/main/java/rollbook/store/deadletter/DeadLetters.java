package rollbook.store.deadletter;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What waits to be handled, for administrators.
public final class DeadLetters {
    private static final String LIST =
            """
            select letter_id, processor_name, stream, stream_sequence, type, enqueued_at, attempts,
                   due, cause || coalesce(' at ' || cause_place, '') as reason
              from {table}
             where letter_id > :after
             order by letter_id limit :limit
            """;

    /// Due is the first of the sequence, whichever letter was named.
    private static final String RETRY =
            """
            update {table} letter set due = clock_timestamp()
              from {table} named
             where named.letter_id = :id
               and letter.processor_name = named.processor_name
               and letter.sequence = named.sequence
            """;

    private final DeadLetterQueues queues;
    private final JdbcClient database;

    DeadLetters(DeadLetterQueues queues, JdbcClient database) {
        this.queues = queues;
        this.database = database;
    }

    /// How many events a projection has parked; 0 for one that parks nothing.
    public long count(String processor) {
        var schema = queues.schemas().get(processor);
        if (schema == null) {
            return 0;
        }
        return database.sql(
                        "select count(*) from "
                                + LetterSchema.table(schema)
                                + " where processor_name = :processor")
                .param("processor", processor)
                .query(Long.class)
                .single();
    }

    /// A page of all that is parked, in order of id.
    ///
    /// @param after the last id of the page before; empty for the first page
    public List<ParkedEvent> list(String after, int limit) {
        return tables().flatMap(table -> list(table, after, limit))
                .sorted((one, other) -> one.id().toString().compareTo(other.id().toString()))
                .limit(limit)
                .toList();
    }

    /// Has the sequence of that event tried again at once; false when there is no such event.
    public boolean retry(UUID id) {
        return tables().mapToInt(table -> update(RETRY.replace("{table}", table), id)).sum() > 0;
    }

    /// Gives up an event, so that what waits behind it can go on without it; false when there is no
    /// such event.
    public boolean discard(UUID id) {
        return tables().mapToInt(
                                table ->
                                        update(
                                                "delete from " + table + " where letter_id = :id",
                                                id))
                        .sum()
                > 0;
    }

    private Stream<ParkedEvent> list(String table, String after, int limit) {
        return database
                .sql(LIST.replace("{table}", table))
                .param("after", after)
                .param("limit", limit)
                .query(DeadLetters::parked)
                .list()
                .stream();
    }

    private Stream<String> tables() {
        Set<String> schemas = new HashSet<>(queues.schemas().values());
        return schemas.stream().map(LetterSchema::table);
    }

    private int update(String sql, UUID id) {
        return database.sql(sql).param("id", id.toString()).update();
    }

    private static ParkedEvent parked(ResultSet row, int number) throws SQLException {
        return new ParkedEvent(
                UUID.fromString(row.getString("letter_id")),
                row.getString("processor_name"),
                row.getString("stream"),
                row.getLong("stream_sequence"),
                row.getString("type"),
                Instant.parse(row.getString("enqueued_at")),
                row.getInt("attempts"),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}
