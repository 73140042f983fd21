package rollbook.faults.log;

import rollbook.faults.Ledger;
import rollbook.faults.Mark;
import rollbook.faults.Server;
import rollbook.faults.Sight;
import rollbook.store.content.Content;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Reads all that is in the log at last, once, in a cursor: for the ledger, as the truth that
/// readers are held against, and for events that were decided on a state that never was.
final class Sweep {
    private static final String ALL =
            """
            select e.position, s.id, e.sequence, e.event_id::text, e.content
              from log.event e join log.stream s on s.no = e.stream_no order by e.position
            """;
    private static final Pattern EVENT =
            Pattern.compile("\"tokenId\":\"token-([^\"]+)\",\"revision\":\"(\\d+)\"");
    private static final int PAGE = 5_000;

    private final Sight truth = new Sight("the log");
    private final List<String> complaints = new ArrayList<>();

    Sight truth() {
        return truth;
    }

    List<String> complaints() {
        return complaints;
    }

    Sweep over(Server server, Ledger ledger) throws SQLException {
        try (var connection = server.superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(PAGE);
            try (var row = statement.executeQuery(ALL)) {
                while (row.next()) {
                    meet(row, ledger);
                }
            }
        }
        return this;
    }

    private void meet(ResultSet row, Ledger ledger) throws SQLException {
        var position = row.getLong(1);
        var stream = row.getString(2);
        var sequence = row.getLong(3);
        truth.saw(position, stream, sequence, row.getString(4));
        var payload = Content.unpack(row.getBytes(5), stream).payload();
        judge(position, sequence, new String(payload, StandardCharsets.UTF_8), ledger);
    }

    /// Whoever appends writes the sequence that the event is to have, as decided on the state that
    /// was seen, into its payload: at any other sequence something lies between that nobody saw.
    void judge(long position, long sequence, String payload, Ledger ledger) {
        var event = EVENT.matcher(payload);
        if (!event.find()) {
            complaints.add("an event of nobody at " + position);
            return;
        }
        ledger.found(Mark.of(UUID.fromString(event.group(1))), position);
        if (Long.parseLong(event.group(2)) != sequence) {
            complaints.add("decided on a state that never was, at " + position);
        }
    }
}
