package rollbook.store.proof;

import rollbook.store.seal.CheckpointKey;
import rollbook.store.seal.CheckpointSigner;

import java.util.List;

/// The Ed25519 keys of this installation, kept by whoever keeps its other keys.
public interface CheckpointKeys {

    /// Signs from now on.
    CheckpointSigner current();

    /// Every key that ever signed; its checkpoints are believed.
    List<CheckpointKey> all();
}
