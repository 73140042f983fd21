package rollbook.store.proof;

/// All SQL of checkpoints and of reading what they vouch for.
final class ProofSql {
    /// Whoever reads this is the only one to sign until the end of the transaction.
    static final String PROGRESS = "select position from log.checkpoint_progress for update";

    static final String ADVANCE = "update log.checkpoint_progress set position = :position";

    static final String HEAD = "select coalesce(max(position), 0) from log.event";

    static final String DUE =
            """
            select s.id as stream, e.sequence + 1 as size, e.chain
              from log.event e join log.stream s on s.no = e.stream_no
             where e.position > :after and e.position <= :upTo
               and (e.sequence % 1000 = 999
                    or e.type_no in
                       (select no from log.event_type where name = 'session.ChapterEnded'))
             order by e.position
            """;

    static final String ADD =
            """
            insert into log.checkpoint (stream, size, chain, at, key_id, signature)
            values (:stream, :size, :chain, :at, :keyId, :signature)
            on conflict (stream, size) do nothing
            """;

    static final String CHECKPOINTS =
            """
            select stream, size, chain, at, key_id, signature
              from log.checkpoint where stream = :stream order by size
            """;

    static final String STREAMS =
            """
            (select id from log.stream where id > :after order by id limit :page)
            union
            (select distinct stream from log.checkpoint
              where stream > :after order by stream limit :page)
            order by 1 limit :page
            """;

    /// An outer join and the position as well: rows that contradict each other are to be found.
    static final String EVENTS =
            """
            select e.sequence, e.position, e.event_id, e.at, e.blind, e.chain, e.content,
                   coalesce(t.name, '') as name, coalesce(t.revision, '') as revision
              from log.event e left join log.event_type t on t.no = e.type_no
             where e.stream_no = (select no from log.stream where id = :stream)
               and (e.sequence, e.position) > (:sequence, :position)
             order by e.sequence, e.position limit :page
            """;

    private ProofSql() {}
}
