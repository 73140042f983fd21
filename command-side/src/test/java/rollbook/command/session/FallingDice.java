package rollbook.command.session;

import rollbook.command.dice.Dice;
import rollbook.command.dice.FairDice;
import rollbook.dice.Expression;
import rollbook.dice.Faces;
import rollbook.dice.fair.Lane;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.RollProof;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Dice that fall as a test says; their proofs prove nothing.
record FallingDice(Faces faces) implements FairDice {
    @Override
    public Settled settle(SessionId session, int epoch, Collection<UserId> rollers) {
        Map<String, String> lanes = new TreeMap<>();
        for (var roller : rollers) {
            lanes.put(Lane.open(roller.value()).toString(), "root");
            lanes.put(Lane.secret(roller.value()).toString(), "root");
        }
        return new Settled("commitment " + epoch, lanes, "closed " + epoch);
    }

    @Override
    public Fell roll(Place place, String clientNonce, Expression expression) {
        var lane = new Lane(place.roller().value(), place.secret()).toString();
        var proof =
                new RollProof(place.epoch(), lane, place.n(), clientNonce, "k", List.of("sibling"));
        return new Fell(Dice.roll(expression, faces), proof);
    }
}
