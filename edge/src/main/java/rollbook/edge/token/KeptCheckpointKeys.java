package rollbook.edge.token;

import rollbook.store.proof.CheckpointKeys;
import rollbook.store.seal.CheckpointKey;
import rollbook.store.seal.CheckpointSigner;

import java.util.List;

/// The keys that sign checkpoints as they were at start, newest first.
record KeptCheckpointKeys(List<CheckpointSigner> signers) implements CheckpointKeys {
    KeptCheckpointKeys {
        signers = List.copyOf(signers);
    }

    @Override
    public CheckpointSigner current() {
        return signers.getFirst();
    }

    @Override
    public List<CheckpointKey> all() {
        return signers.stream().map(CheckpointSigner::key).toList();
    }
}
