package rollbook.edge.token;

import rollbook.store.proof.CheckpointKeys;
import rollbook.store.seal.CheckpointKey;
import rollbook.store.seal.CheckpointSigner;

import java.util.List;
import java.util.function.Supplier;

/// The keys that sign checkpoints as they were at start, newest first; or, for a query side that
/// was first to start, as they are once there are any.
final class KeptCheckpointKeys implements CheckpointKeys {
    private final Supplier<List<CheckpointSigner>> source;
    private List<CheckpointSigner> kept;

    KeptCheckpointKeys(Supplier<List<CheckpointSigner>> source) {
        this.source = source;
        this.kept = List.copyOf(source.get());
    }

    @Override
    public CheckpointSigner current() {
        return signers().getFirst();
    }

    @Override
    public List<CheckpointKey> all() {
        return signers().stream().map(CheckpointSigner::key).toList();
    }

    private synchronized List<CheckpointSigner> signers() {
        if (kept.isEmpty()) {
            kept = List.copyOf(source.get());
        }
        return kept;
    }
}
