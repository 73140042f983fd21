package rollbook.store.append;

/// All SQL of appending; the work is done by `log.append` in the migrations.
final class AppendSql {
    static final String APPEND =
            "select head, accepted from log.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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

    private AppendSql() {}
}
