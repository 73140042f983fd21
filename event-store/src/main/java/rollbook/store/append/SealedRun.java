package rollbook.store.append;

import rollbook.store.seal.SealHash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run with the chain up to and with each of its events.
///
/// @param streamNumber 0 when the stream begins with this run
/// @param chains 32 bytes each
record SealedRun(Run run, int streamNumber, List<byte[]> chains) {
    /// Continues the chain of the stream; empty when what the run was decided on is not there.
    static Optional<SealedRun> of(Run run, Heads heads, Connection connection) throws SQLException {
        return heads.before(connection, run.stream(), run.first())
                .map(head -> new SealedRun(run, head.stream(), continued(head.chain(), run)));
    }

    boolean isNew() {
        return streamNumber == 0;
    }

    /// @param number of the stream
    Heads.Head head(int number) {
        return new Heads.Head(number, run.next() - 1, chains.getLast());
    }

    private static List<byte[]> continued(byte[] before, Run run) {
        var chains = new ArrayList<byte[]>();
        var last = before;
        for (var event : run.events()) {
            last = SealHash.next(last, event.leaf());
            chains.add(last);
        }
        return chains;
    }
}
