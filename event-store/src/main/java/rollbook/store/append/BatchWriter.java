package rollbook.store.append;

import org.postgresql.PGConnection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Commits batches on one connection, one at a time: one statement, which is one transaction and
/// one round trip. Used by one thread.
final class BatchWriter {
    private final Connection connection;
    private final Heads heads = new Heads();

    BatchWriter(Connection connection) {
        this.connection = connection;
    }

    /// What was committed.
    ///
    /// @param position of its last event
    record Placed(Append append, long position) {}

    /// A batch with the chains that it continues.
    ///
    /// @param refused because what they were decided on is not there
    record Sealed(List<SealedRun> runs, List<Run> refused) {}

    /// Only reads.
    Sealed seal(Batch batch) throws SQLException {
        var refused = new ArrayList<Run>();
        var sealed = new ArrayList<SealedRun>();
        for (var run : batch.runs()) {
            SealedRun.of(run, heads, connection)
                    .ifPresentOrElse(sealed::add, () -> refused.add(run));
        }
        return new Sealed(sealed, refused);
    }

    /// Returns after the commit. An exception says nothing of whether there was one.
    ///
    /// @return all with their positions
    List<Placed> write(List<SealedRun> batch) throws SQLException {
        return batch.isEmpty() ? List.of() : append(batch);
    }

    /// The streams of a batch that others have continued.
    Set<String> taken(Batch batch) throws SQLException {
        var server = connection.unwrap(PGConnection.class);
        try (var statement = connection.prepareStatement(AppendSql.TAKEN)) {
            var streams = batch.runs().stream().map(Run::stream).toArray(String[]::new);
            var sequences = batch.runs().stream().mapToInt(Run::first).toArray();
            statement.setArray(1, server.createArrayOf("text", streams));
            statement.setArray(2, server.createArrayOf("int4", sequences));
            try (var rows = statement.executeQuery()) {
                var taken = new HashSet<String>();
                while (rows.next()) {
                    taken.add(rows.getString(1));
                }
                return taken;
            }
        }
    }

    private List<Placed> append(List<SealedRun> sealed) throws SQLException {
        try (var statement = connection.prepareStatement(AppendSql.APPEND)) {
            Columns.bind(statement, sealed);
            try (var row = statement.executeQuery()) {
                row.next();
                remember(sealed, (Integer[]) row.getArray("numbers").getArray());
                return placed(row.getLong("head"), sealed);
            }
        }
    }

    private void remember(List<SealedRun> sealed, Integer[] numbers) {
        var begun = 0;
        for (var run : sealed) {
            heads.put(
                    run.run().stream(),
                    run.head(run.isNew() ? numbers[begun++] : run.streamNumber()));
        }
    }

    private static List<Placed> placed(long head, List<SealedRun> sealed) {
        var committed = new ArrayList<Placed>();
        var position = head;
        for (var run : sealed) {
            for (var append : run.run().appends()) {
                position += append.size();
                committed.add(new Placed(append, position));
            }
        }
        return committed;
    }
}
