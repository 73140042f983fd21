package rollbook.command.session;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import rollbook.dice.fair.Epoch;
import rollbook.events.session.DiceEpochOpened;
import rollbook.events.session.RollProof;

/// The dice epoch in which a table plays.
///
/// @param closedSecret as it is on record
/// @param next the number of the next roll in each lane
record RunningEpoch(int number, String closedSecret, PMap<String, Integer> next) {
    static RunningEpoch of(DiceEpochOpened opened) {
        PMap<String, Integer> next = HashTreePMap.empty();
        for (var lane : opened.lanes().keySet()) {
            next = next.plus(lane, 0);
        }
        return new RunningEpoch(opened.epoch(), opened.closedSecret(), next);
    }

    RunningEpoch after(RollProof proof) {
        return new RunningEpoch(number, closedSecret, next.plus(proof.lane(), proof.n() + 1));
    }

    /// The number of the next roll in that lane, which must be there.
    int next(String lane) {
        var n = next.get(lane);
        if (n == null) {
            throw new IllegalStateException("epoch " + number + " has no lane " + lane);
        }
        return n;
    }

    boolean isExhausted() {
        return next.values().stream().anyMatch(n -> n >= Epoch.ROLLS);
    }
}
