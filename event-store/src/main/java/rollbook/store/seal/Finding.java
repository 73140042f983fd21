package rollbook.store.seal;

/// The first bad event: it is one of `first` to `last`, which differ only where the log itself does
/// not tell any more and the evidence does not tell closer.
public record Finding(Tampering tampering, long first, long last) {
    static Finding at(long sequence, Tampering tampering) {
        return new Finding(tampering, sequence, sequence);
    }
}
