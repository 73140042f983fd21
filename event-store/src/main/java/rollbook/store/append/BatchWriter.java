package rollbook.store.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Commits batches on one connection, one at a time: one statement, which is one transaction and
/// one round trip. Used by one thread.
final class BatchWriter {
    private final Heads heads = new Heads();

    /// What came of a batch.
    ///
    /// @param committed with their positions
    /// @param refused because others were faster
    record Written(List<Committed> committed, List<Run> refused) {}

    record Committed(Append append, long position) {}

    /// Returns after the commit. An exception says nothing of whether there was one.
    Written write(Connection connection, Batch batch) throws SQLException {
        var refused = new ArrayList<Run>();
        var sealed = new ArrayList<SealedRun>();
        for (var run : batch.runs()) {
            SealedRun.of(run, heads, connection)
                    .ifPresentOrElse(sealed::add, () -> refused.add(run));
        }
        return sealed.isEmpty()
                ? new Written(List.of(), refused)
                : append(connection, sealed, refused);
    }

    private Written append(Connection connection, List<SealedRun> sealed, List<Run> refused)
            throws SQLException {
        try (var statement = connection.prepareStatement(AppendSql.APPEND)) {
            Columns.bind(statement, sealed);
            try (var row = statement.executeQuery()) {
                row.next();
                var accepted = (Integer[]) row.getArray("accepted").getArray();
                return sorted(row.getLong("head"), accepted, sealed, refused);
            }
        }
    }

    private Written sorted(
            long head, Integer[] accepted, List<SealedRun> sealed, List<Run> refused) {
        var committed = new ArrayList<Committed>();
        var position = head;
        for (var i = 0; i < accepted.length; i++) {
            var run = sealed.get(i).run();
            if (accepted[i] == null) {
                refused.add(run);
                continue;
            }
            heads.put(run.stream(), run.next() - 1, sealed.get(i).last());
            for (var append : run.appends()) {
                position += append.size();
                committed.add(new Committed(append, position));
            }
        }
        return new Written(committed, refused);
    }
}
