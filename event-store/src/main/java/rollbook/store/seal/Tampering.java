package rollbook.store.seal;

/// What was done to the first bad event.
public enum Tampering {
    /// Its content is not what was sealed at this place.
    ALTERED,
    /// It is gone, and later ones are still there.
    REMOVED,
    /// It was put before or beside the one that belongs there.
    INSERTED,
    /// It belongs to this stream, and at another place.
    SWAPPED,
    /// It and all after it are gone, which a checkpoint or a receipt knows of.
    CUT,
    /// The chain was computed anew: it agrees with itself and contradicts a checkpoint or a
    /// receipt.
    REWRITTEN,
    /// The checkpoint that ends with this event was signed by no known key, or for another stream
    /// or content.
    FORGED_CHECKPOINT
}
