package rollbook.dice.fair;

import static rollbook.dice.fair.Finding.UNKNOWN_EPOCH;
import static rollbook.dice.fair.Finding.UNPROVEN;
import static rollbook.dice.fair.Finding.VALID;
import static rollbook.dice.fair.Finding.WITHHELD;
import static rollbook.dice.fair.Finding.WRONG_COMMITMENT;
import static rollbook.dice.fair.Finding.WRONG_KEY;
import static rollbook.dice.fair.Finding.WRONG_LANE;
import static rollbook.dice.fair.Finding.WRONG_SIBLINGS;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Checks rolls against what was committed to before the first of them. It trusts nothing but the
/// commitments it is given.
public final class Verifier {
    private static final int HEIGHT = 8;

    private final Map<Integer, PublishedEpoch> epochs;

    /// @param epochs of one session; of two with the same number the first counts
    public Verifier(Collection<PublishedEpoch> epochs) {
        this.epochs =
                epochs.stream()
                        .collect(
                                Collectors.toMap(
                                        told -> told.epoch().number(),
                                        Function.identity(),
                                        (first, _) -> first));
    }

    /// Rolls once more and compares.
    public Verdict verify(PublishedRoll roll) {
        try {
            var proof = roll.proof();
            if (proof == null) return new Verdict(UNPROVEN, "these dice fell elsewhere");
            var epoch = epoch(proof);
            requireOwnLane(roll, proof, epoch);
            var key = proof.key();
            if (key == null) return new Verdict(WITHHELD, "its key is still kept secret");
            var place = new Place(epoch.session(), epoch.number(), proof.lane(), proof.n());
            requireBound(place, key, proof, epoch);
            new SecondRoll(roll).requireSame(place, key, proof.clientNonce());
            return new Verdict(VALID, "as committed to");
        } catch (Doubt doubt) {
            return doubt.verdict();
        }
    }

    private Epoch epoch(Proof proof) {
        var told = epochs.get(proof.epoch());
        if (told == null) throw new Doubt(UNKNOWN_EPOCH, "nothing is told of " + proof.epoch());
        Doubt.unless(told.isBound(), WRONG_COMMITMENT, "the lanes do not give the commitment");
        return told.epoch();
    }

    private static void requireOwnLane(PublishedRoll roll, Proof proof, Epoch epoch) {
        var lane = proof.lane();
        Doubt.unless(epoch.lanes().containsKey(lane), WRONG_LANE, "the epoch has no such lane");
        var roller = roll.roller();
        var own = roller == null || roller.equals(lane.member());
        Doubt.unless(own, WRONG_LANE, "the lane is another member's");
        var isPublic = roll.isPublic();
        var fits = isPublic == null || isPublic != lane.secret();
        Doubt.unless(fits, WRONG_LANE, "open rolls and secret ones have lanes of their own");
    }

    private static void requireBound(Place place, Hash key, Proof proof, Epoch epoch) {
        var siblings = proof.siblings();
        Doubt.unless(siblings.size() == HEIGHT, WRONG_SIBLINGS, "there are not eight siblings");
        var root = MerkleTree.climb(place.leaf(key), place.n(), siblings);
        Doubt.unless(
                root.equals(epoch.lanes().get(place.lane())),
                WRONG_KEY,
                "the key, n and the siblings do not lead to the lane's root");
    }
}
