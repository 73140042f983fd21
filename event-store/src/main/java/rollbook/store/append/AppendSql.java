package rollbook.store.append;

/// All SQL of appending; the work is done by `log.append` in the migrations.
final class AppendSql {
    static final String APPEND =
            "select head, accepted from log.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?)";

    static final String CHAIN =
            """
            select e.chain from log.event e join log.stream s on s.no = e.stream_no
             where s.id = ? and e.sequence = ?
            """;

    /// The statements of an append meet tables of any size with the plan they were first given, and
    /// each row of theirs has an index that fits.
    static final String SESSION =
            """
            set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off;
            set jit = off; set synchronous_commit = on
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
