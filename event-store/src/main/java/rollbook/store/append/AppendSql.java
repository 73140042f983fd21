package rollbook.store.append;

/// All SQL of appending; the work is done by `log.append` in the migrations.
final class AppendSql {
    static final String APPEND =
            "select head, numbers from log.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /// The constraint that fails when others were faster.
    static final String SEQUENCE_CONSTRAINT = "event_sequence";

    /// The constraint that fails when there is an answer under that key.
    static final String KEY_CONSTRAINT = "answer_pkey";

    static final String HEAD =
            """
            select e.stream_no, e.chain from log.event e join log.stream s on s.no = e.stream_no
             where s.id = ? and e.sequence = ?
            """;

    static final String TAKEN =
            """
            select distinct r.stream
              from unnest(?, ?) as r(stream, sequence)
              join log.stream s on s.id = r.stream
              join log.event e on e.stream_no = s.no and e.sequence = r.sequence
            """;

    /// The statements of an append meet tables of any size with the plan they were first given, and
    /// each row of theirs has an index that fits. To plan anew costs more than to append.
    static final String SESSION =
            """
            set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off;
            set plan_cache_mode = force_generic_plan; set jit = off
            """;

    static final String ANSWER = "select * from log.answer where owner = :owner and key = :key";

    static final String NEW_ANSWER =
            """
            insert into log.answer (owner, key, request, status, headers, body, position)
            values (:owner, :key, :request, :status, :headers, :body, :position)
            """;

    static final String OLD_ANSWERS =
            "delete from log.answer where at < now() - :seconds * interval '1 second'";

    private AppendSql() {}
}
