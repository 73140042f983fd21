package rollbook.store.seal;

/// An event of a stream as read back from the log: its place (from 0), what was stored, and its
/// seal.
public record SealedEvent(long sequence, StoredEvent event, Seal seal) {

    /// What a receipt for this event says.
    public Bytes leaf(String stream) {
        return leaf(stream, sequence, commit());
    }

    Bytes commit() {
        return event.commit(seal.blind());
    }

    static Bytes leaf(String stream, long sequence, Bytes commit) {
        return Bytes.owning(SealHash.leaf(stream, sequence, commit.content()));
    }
}
