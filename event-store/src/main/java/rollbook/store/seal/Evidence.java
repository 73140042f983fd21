package rollbook.store.seal;

import java.util.List;

/// What was kept of a stream outside the log, in any order, and the keys by which its checkpoints
/// are believed.
public record Evidence(
        List<SignedCheckpoint> checkpoints, List<Receipt> receipts, List<CheckpointKey> keys) {
    public Evidence {
        checkpoints = List.copyOf(checkpoints);
        receipts = List.copyOf(receipts);
        keys = List.copyOf(keys);
    }

    /// Nothing was kept: only what breaks the chain can be found.
    public static Evidence none() {
        return new Evidence(List.of(), List.of(), List.of());
    }

    boolean genuine(String stream, SignedCheckpoint signed) {
        return signed.checkpoint().stream().equals(stream)
                && keys.stream().anyMatch(key -> key.signed(signed));
    }
}
