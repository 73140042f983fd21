package rollbook.store.seal;

/// How far a stream is sealed: its first `size` events, and the chain over them (32 zero bytes over
/// none).
record SealChain(String stream, long size, Bytes chain) {

    /// Nothing sealed yet.
    static SealChain start(String stream) {
        return new SealChain(stream, 0, Bytes.zeros());
    }

    /// The chain with one event more, whatever place and chain that event claims.
    SealChain after(SealedEvent event) {
        return after(event.commit());
    }

    SealChain after(Bytes commit) {
        var leaf = SealedEvent.leaf(stream, size, commit);
        var next = SealHash.next(chain.content(), leaf.content());
        return new SealChain(stream, size + 1, Bytes.owning(next));
    }
}
