package rollbook.store.seal;

import java.util.Iterator;
import java.util.Optional;

/// Walks the events of one stream and says how far they are what was sealed, and what the first bad
/// one is. Reads each event once and keeps at most three, however long the stream. "First" is where
/// the walk first meets a contradiction; who recomputes seals moves that back to the next original
/// seal, checkpoint or receipt.
public final class Verification {
    private final Witnesses witnesses;
    private SealChain chain;

    private Verification(String stream, Evidence evidence) {
        witnesses = new Witnesses(evidence, stream);
        chain = SealChain.start(stream);
    }

    /// Takes the events as stored, in order of sequence from 0; the iterator may end up consumed.
    public static Report verify(String stream, Iterator<SealedEvent> events, Evidence evidence) {
        return new Verification(stream, evidence).walk(events);
    }

    private Report walk(Iterator<SealedEvent> events) {
        while (events.hasNext()) {
            var finding = next(events.next(), events);
            if (finding.isPresent()) {
                return report(finding);
            }
        }
        return report(witnesses.hearAtEnd(chain.size()));
    }

    private Optional<Finding> next(SealedEvent event, Iterator<SealedEvent> rest) {
        var longer = chain.after(event);
        if (event.sequence() != chain.size() || !longer.chain().equals(event.seal().chain())) {
            return Optional.of(new Diagnosis(chain, event).among(rest));
        }
        chain = longer;
        return witnesses.hear(event, chain);
    }

    private Report report(Optional<Finding> finding) {
        return new Report(chain.stream(), finding.map(this::sound).orElse(chain.size()), finding);
    }

    /// Events before the first one that may be bad; a forged checkpoint harms none.
    private long sound(Finding finding) {
        return finding.tampering() == Tampering.FORGED_CHECKPOINT
                ? chain.size()
                : Math.clamp(finding.first(), 0, chain.size());
    }
}
