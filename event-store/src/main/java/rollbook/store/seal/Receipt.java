package rollbook.store.seal;

/// What whoever sent a command was given: the leaf of the event at this place. It is not signed;
/// who brings it vouches for it.
public record Receipt(long sequence, Bytes leaf) {
    public Receipt {
        leaf.ofHashLength("leaf");
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence must not be negative");
        }
    }
}
