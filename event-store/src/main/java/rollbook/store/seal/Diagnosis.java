package rollbook.store.seal;

import java.util.Iterator;
import java.util.stream.LongStream;

/// Tells what was done where an event does not fit, by looking for the one that belongs there among
/// the rest.
final class Diagnosis {
    private static final long MOST_RENUMBERED = 1_000;

    private final SealChain sound;
    private final SealedEvent misfit;

    /// `sound` is the chain of all events before the misfit.
    Diagnosis(SealChain sound, SealedEvent misfit) {
        this.sound = sound;
        this.misfit = misfit;
    }

    Finding among(Iterator<SealedEvent> rest) {
        return isSealOf(sound.after(misfit), misfit)
                ? Finding.at(sound.size(), Tampering.ALTERED) // nothing but its number
                : searched(rest);
    }

    private Finding searched(Iterator<SealedEvent> rest) {
        var renumbered = false;
        var before = misfit.seal().chain();
        for (var place = sound.size() + 1; rest.hasNext(); place++) {
            var candidate = rest.next();
            var extended = sound.after(candidate);
            if (isSealOf(extended, candidate)) {
                var previous = place == extended.size() ? extended.chain() : before;
                var there = new SealChain(sound.stream(), place, previous);
                return strayed(extended, candidate) || strayed(there, candidate)
                        ? Finding.at(sound.size(), Tampering.SWAPPED)
                        : inserted();
            }
            renumbered |= place == extended.size() && follows(candidate);
            before = candidate.seal().chain();
        }
        return withoutTheOriginal(renumbered);
    }

    /// No event of the rest belongs at the place of the misfit.
    private Finding withoutTheOriginal(boolean renumbered) {
        if (misfit.sequence() < sound.size()) {
            return inserted();
        }
        var gone = renumbered || misfit.sequence() > sound.size();
        return Finding.at(sound.size(), gone ? Tampering.REMOVED : Tampering.ALTERED);
    }

    private Finding inserted() {
        return Finding.at(Math.min(misfit.sequence(), sound.size()), Tampering.INSERTED);
    }

    /// Whether the misfit is original after this chain.
    private boolean strayed(SealChain chain, SealedEvent found) {
        return isSealOf(chain.after(misfit), found);
    }

    /// Seals may have moved with their events or stayed in place.
    private boolean isSealOf(SealChain extended, SealedEvent found) {
        return extended.chain().equals(misfit.seal().chain())
                || extended.chain().equals(found.seal().chain());
    }

    /// Whether `next` once followed the misfit further up: what stood here is gone and the rest was
    /// renumbered.
    private boolean follows(SealedEvent next) {
        var commit = next.commit();
        return LongStream.rangeClosed(1, MOST_RENUMBERED)
                .mapToObj(gone -> new SealChain(sound.stream(), sound.size() + 1 + gone, seal()))
                .anyMatch(chain -> chain.after(commit).chain().equals(next.seal().chain()));
    }

    private Bytes seal() {
        return misfit.seal().chain();
    }
}
