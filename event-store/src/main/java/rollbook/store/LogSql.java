package rollbook.store;

import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;

/// All SQL of reading the log, its snapshots and its progress; appending has its own.
final class LogSql {
    static final String CHANNEL = "rollbook_log";

    private static final String EVENT =
            """
            select e.position, (select s.id from log.stream s where s.no = e.stream_no) as stream,
                   e.sequence, e.event_id, e.at, e.type_no, e.content
              from log.event e
            """;

    static final String AFTER = EVENT + "where e.position > ? order by e.position limit ?";

    static final String STREAM =
            EVENT
                    + """
                    where e.stream_no = (select no from log.stream where id = ?) and e.sequence >= ?
                    order by e.sequence limit ?
                    """;

    static final String LAST_SEQUENCE =
            """
            select e.sequence from log.event e
             where e.stream_no = (select no from log.stream where id = ?)
             order by e.sequence desc limit 1
            """;

    static final String LAST_POSITION =
            """
            select e.position from log.event e
             where e.stream_no = (select no from log.stream where id = ?)
             order by e.sequence desc limit 1
            """;

    static final String HEAD = "select coalesce(max(position), 0) from log.event";

    /// The position before the first event that is not older; null when all are.
    static final String BEFORE_TIME = "select min(position) - 1 from log.event where at >= :at";

    static final String NEW_TYPE =
            """
            insert into log.event_type (name, revision) select :name, :revision
             where not exists (select from log.event_type where name = :name and revision = :revision)
            on conflict do nothing
            """;

    static final String TYPE_NUMBER =
            "select no from log.event_type where name = :name and revision = :revision";

    static final String TYPE = "select name, revision from log.event_type where no = :no";

    static final String NEW_SNAPSHOT =
            """
            insert into log.snapshot (event_id, stream, sequence, at, aggregate, type, revision, payload, metadata)
            values (:id::uuid, :stream, :sequence, :at, :aggregate, :type, :revision, :payload, :metadata)
            on conflict (stream, sequence) do update
               set (event_id, at, type, revision, payload, metadata)
                   = (excluded.event_id, excluded.at, excluded.type, excluded.revision, excluded.payload, excluded.metadata)
            """;

    static final String DROP_OLDER_SNAPSHOTS =
            "delete from log.snapshot where stream = :stream and sequence < :sequence";

    static final String SNAPSHOT =
            """
            select event_id, stream, sequence, at, aggregate, type, revision, payload, metadata
              from log.snapshot where stream = :stream order by sequence desc
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
}
