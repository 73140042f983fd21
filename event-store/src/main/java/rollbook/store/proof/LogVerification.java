package rollbook.store.proof;

import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.store.seal.CheckpointKey;
import rollbook.store.seal.Evidence;
import rollbook.store.seal.Receipt;
import rollbook.store.seal.Report;
import rollbook.store.seal.Verification;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Checks the stored log against its seals, its checkpoints and receipts that people kept. Reads
/// page by page, however long a stream or the log, and may run while others append.
public final class LogVerification {
    private final SealedRows rows;
    private final CheckpointStore checkpoints;
    private final Supplier<List<CheckpointKey>> keys;

    /// @param keys those whose checkpoints are believed
    public LogVerification(JdbcClient database, Supplier<List<CheckpointKey>> keys) {
        this.rows = new SealedRows(database);
        this.checkpoints = new CheckpointStore(database);
        this.keys = keys;
    }

    /// Checks one stream; one that never was is intact.
    public Report verify(String stream) {
        return verify(stream, List.of());
    }

    /// Checks one stream, against receipts as well.
    public Report verify(String stream, List<Receipt> receipts) {
        // read before the events: what they vouch for is there by then
        var evidence = new Evidence(checkpoints.of(stream), receipts, keys.get());
        return Verification.verify(stream, rows.events(stream), evidence);
    }

    /// Checks every stream, one after the other, in order of their ids, as far as the reports are
    /// asked for.
    public Stream<Report> all() {
        return rows.streams().map(this::verify);
    }
}
