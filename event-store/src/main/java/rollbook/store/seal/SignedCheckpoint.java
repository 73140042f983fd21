package rollbook.store.seal;

/// A checkpoint with its Ed25519 signature and the id of the key that made it.
public record SignedCheckpoint(Checkpoint checkpoint, String keyId, Bytes signature) {}
