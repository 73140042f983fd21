package rollbook.command.dice;

import rollbook.dice.Expression;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.Roll;
import rollbook.events.session.RollProof;

import java.util.Collection;
import java.util.Map;

/// The one source of dice at a table: settled for a whole epoch before the first of them falls.
public interface FairDice {
    /// Settles the dice of an epoch with a fresh secret: for each of the rollers those of two
    /// lanes, the open one and the secret one.
    Settled settle(SessionId session, int epoch, Collection<UserId> rollers);

    /// Rolls at a place; again and again the same.
    ///
    /// @param clientNonce what the roller adds: 0 to 32 bytes in lower-case hex
    Fell roll(Place place, String clientNonce, Expression expression);

    /// An epoch as it goes on record; see [rollbook.events.session.DiceEpochOpened].
    record Settled(String commitment, Map<String, String> lanes, String closedSecret) {
        public Settled {
            lanes = Map.copyOf(lanes);
        }
    }

    /// A place that a roll takes.
    ///
    /// @param closedSecret as the epoch has it on record
    /// @param secret whether in the roller's lane of rolls that not everyone sees
    /// @param n from 0 to 255
    record Place(
            SessionId session,
            int epoch,
            String closedSecret,
            UserId roller,
            boolean secret,
            int n) {}

    /// What fell, with its whole proof.
    record Fell(Roll roll, RollProof proof) {}
}
