package rollbook.store;

/// Who waits for the turn to append.
final class Waiting {
    private static final String WRITERS =
            """
            select count(*) from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'
            """;

    private Waiting() {}

    static int writers(Node node) {
        return node.sql().sql(WRITERS).query(Integer.class).single();
    }
}
