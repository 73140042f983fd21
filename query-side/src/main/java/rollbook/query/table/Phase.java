package rollbook.query.table;

/// Where a session stands in its life.
public enum Phase {
    OPEN,
    LIVE,
    PAUSED,
    ENDED,
    ARCHIVED
}
