package rollbook.faults.projection;

import rollbook.faults.Server;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows of [Seen], held against the log.
record Table(Server server) {
    private static final String ROWS =
            "select stream, sequence || ' ' || event_id from view.seen order by place";
    private static final String LOG =
            """
            select s.id, e.sequence || ' ' || e.event_id
              from log.event e join log.stream s on s.no = e.stream_no order by e.position
            """;
    private static final String OWNERS =
            "select segment::text, coalesce(owner, '') from view.token_entry order by segment";
    private static final String BEHIND =
            """
            select 'all', greatest(0, (select count(*) from log.event)
                                       - (select count(distinct event_id) from view.seen))::text
            """;
    private static final String UNDER_WAY =
            "select 'all', count(*)::text from pg_locks where locktype = 'advisory' and classid = 0"
                    + " and objid = ";
    private static final String BLOCKED =
            """
            select 'all', count(*)::text from pg_stat_activity
             where wait_event_type = 'Lock' and query ilike '%token_entry%'
            """;
    private static final String BACKWARDS =
            """
            select 'all', count(*)::text
              from (select at < lag(at) over (order by position) as back from log.event) as step
             where back
            """;

    /// What is wrong: in each stream, each event is a row once and in order.
    List<String> complaints() throws SQLException {
        var log = byStream(LOG);
        var rows = byStream(ROWS);
        var complaints = new ArrayList<String>();
        log.forEach(
                (stream, events) -> {
                    var seen = rows.getOrDefault(stream, List.of());
                    if (!events.equals(seen)) {
                        complaints.add("%s is %s, not %s".formatted(stream, seen, events));
                    }
                });
        return complaints;
    }

    boolean hasAll() throws SQLException {
        return number(BEHIND) == 0;
    }

    /// How often time went back from one position to the next.
    long backwards() throws SQLException {
        return number(BACKWARDS);
    }

    /// Who waits for a token that another process has locked.
    boolean blocked() throws SQLException {
        return number(BLOCKED) > 0;
    }

    /// Whether a transaction of this process has a row and is not over.
    boolean underWay(int node) throws SQLException {
        return number(UNDER_WAY + node) > 0;
    }

    /// Who works on which segment.
    Map<String, List<String>> owners() throws SQLException {
        return byStream(OWNERS);
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(byStream(query).get("all").getFirst());
    }

    private Map<String, List<String>> byStream(String query) throws SQLException {
        var streams = new LinkedHashMap<String, List<String>>();
        try (var connection = server.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                streams.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(row.getString(2));
            }
        }
        return streams;
    }
}
