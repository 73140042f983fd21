package rollbook.store.seal;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Receipts and checkpoints, heard in the order in which a walk comes to their places.
final class Witnesses {
    private final Evidence evidence;
    private final String stream;
    private final Deque<Receipt> receipts;
    private final Deque<SignedCheckpoint> checkpoints;
    private long proven; // all events before this place are certainly the original ones

    Witnesses(Evidence evidence, String stream) {
        this.evidence = evidence;
        this.stream = stream;
        this.receipts = sorted(evidence.receipts(), Receipt::sequence);
        this.checkpoints = sorted(evidence.checkpoints(), Witnesses::size);
    }

    /// What the witnesses say of the last event of the chain.
    Optional<Finding> hear(SealedEvent last, SealChain chain) {
        var finding = hearReceipts(last);
        return finding.isPresent() ? finding : hearCheckpoints(chain);
    }

    /// What the witnesses say that are left when the stream ends.
    Optional<Finding> hearAtEnd(long size) {
        var missing = checkpoints.stream().anyMatch(signed -> evidence.genuine(stream, signed));
        if (missing || !receipts.isEmpty()) {
            return Optional.of(Finding.at(size, Tampering.CUT));
        }
        return Optional.ofNullable(checkpoints.peek()).map(Witnesses::forged);
    }

    private Optional<Finding> hearReceipts(SealedEvent event) {
        while (!receipts.isEmpty() && receipts.element().sequence() <= event.sequence()) {
            var receipt = receipts.remove();
            if (!receipt.equals(new Receipt(event.sequence(), event.leaf(stream)))) {
                return Optional.of(rewritten(event.sequence()));
            }
            if (event.sequence() == proven) {
                proven++;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> hearCheckpoints(SealChain chain) {
        while (!checkpoints.isEmpty() && size(checkpoints.element()) == chain.size()) {
            var signed = checkpoints.remove();
            if (!evidence.genuine(stream, signed)) {
                return Optional.of(forged(signed));
            }
            if (!signed.checkpoint().chain().equals(chain.chain())) {
                return Optional.of(rewritten(chain.size() - 1));
            }
            proven = chain.size();
        }
        return Optional.empty();
    }

    private Finding rewritten(long last) {
        return new Finding(Tampering.REWRITTEN, Math.min(proven, last), last);
    }

    private static Finding forged(SignedCheckpoint signed) {
        return Finding.at(size(signed) - 1, Tampering.FORGED_CHECKPOINT);
    }

    private static long size(SignedCheckpoint signed) {
        return signed.checkpoint().size();
    }

    private static <T> Deque<T> sorted(List<T> witnesses, ToLongFunction<T> place) {
        return new ArrayDeque<>(
                witnesses.stream().sorted(Comparator.comparingLong(place)).toList());
    }
}
