package rollbook.command.session;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import rollbook.events.RollId;
import rollbook.events.session.DiceEpochOpened;
import rollbook.events.session.DiceRollRevealed;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.RollVisibility;

/// What a table knows of its dice.
///
/// @param epochs how many have been opened
/// @param running the epoch in which dice fall; absent while no chapter is played
/// @param kept the rolls that not everyone may see yet
record TableDice(int epochs, @Nullable RunningEpoch running, PMap<RollId, KeptRoll> kept) {
    static TableDice untouched() {
        return new TableDice(0, null, HashTreePMap.empty());
    }

    TableDice with(DiceEpochOpened opened) {
        return new TableDice(opened.epoch(), RunningEpoch.of(opened), kept);
    }

    TableDice with(DiceRolled rolled) {
        var proof = rolled.proof();
        return new TableDice(
                epochs,
                running == null || proof == null ? running : running.after(proof),
                rolled.visibility() == RollVisibility.PUBLIC
                        ? kept
                        : kept.plus(rolled.rollId(), KeptRoll.of(rolled)));
    }

    TableDice with(DiceRollRevealed revealed) {
        var roll = kept.get(revealed.rollId());
        var isOpen = revealed.audience().only() == null;
        return new TableDice(
                epochs,
                running,
                roll == null || isOpen
                        ? kept.minus(revealed.rollId())
                        : kept.plus(revealed.rollId(), roll.seenBy(revealed.audience())));
    }

    TableDice atRest() {
        return new TableDice(epochs, null, kept);
    }
}
