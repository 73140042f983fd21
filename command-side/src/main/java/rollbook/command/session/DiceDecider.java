package rollbook.command.session;

import org.jspecify.annotations.Nullable;

import rollbook.command.dice.Dice;
import rollbook.command.dice.FairDice;
import rollbook.command.dice.SheetReferences;
import rollbook.command.session.SessionCommand.RollDice;
import rollbook.dice.References;
import rollbook.dice.fair.Lane;
import rollbook.dice.fair.Proof;
import rollbook.edge.CommandRejected;
import rollbook.events.Audience;
import rollbook.events.CharacterId;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Role;
import rollbook.events.session.RollVisibility;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Dice at the table. What is refused is refused before a die falls; what fell is a fact.
final class DiceDecider {
    private static final int LONGEST_LABEL = 100;

    private DiceDecider() {}

    static List<GameSessionEvent> roll(RollDice roll, Seat seat, Ports ports) {
        var character = seat.atLeast(Role.PLAYER).character(roll.character());
        seat.inPlay();
        requireWithinBounds(roll);
        var audience = RollReaders.of(roll.visibility(), roll.to(), seat);
        var expression = Dice.parse(roll.expression(), references(roll));
        var opened = EpochDecider.belated(seat.table(), ports);
        var epoch = running(opened.map(seat.table().dice()::with).orElse(seat.table().dice()));
        var place = place(roll, seat, epoch);
        requireExpected(roll.expected(), place);
        var fell = ports.dice().roll(place, roll.clientNonce(), expression);
        var rolled = rolled(roll, fell, character, audience);
        return Stream.<GameSessionEvent>concat(opened.stream(), Stream.of(rolled)).toList();
    }

    private static RunningEpoch running(TableDice dice) {
        return Objects.requireNonNull(dice.running(), "no epoch runs");
    }

    private static DiceRolled rolled(
            RollDice roll, FairDice.Fell fell, @Nullable CharacterId character, Audience audience) {
        return new DiceRolled(
                roll.sessionId(),
                roll.rollId(),
                roll.actorId(),
                fell.roll(),
                roll.visibility(),
                roll.label(),
                character,
                audience,
                roll.to().stream().distinct().toList(),
                fell.proof());
    }

    private static void requireWithinBounds(RollDice roll) {
        if (roll.label() != null) {
            Wording.requireLine(RollRejection.LABEL_INVALID, "label", roll.label(), LONGEST_LABEL);
        }
        if (!Proof.isNonce(roll.clientNonce())) {
            throw CommandRejected.about(
                    RollRejection.CLIENT_NONCE_INVALID,
                    "clientNonce",
                    "must be 0 to 32 bytes in lower-case hex");
        }
    }

    private static References references(RollDice roll) {
        var named = roll.character();
        return named == null || named.sheet() == null
                ? References.none()
                : new SheetReferences(named.sheet());
    }

    /// Rolls that not everyone sees are counted apart, so that they leave no holes among the
    /// others.
    private static FairDice.Place place(RollDice roll, Seat seat, RunningEpoch epoch) {
        var isSecret = roll.visibility() != RollVisibility.PUBLIC;
        var lane = new Lane(seat.userId().value(), isSecret);
        return new FairDice.Place(
                roll.sessionId(),
                epoch.number(),
                epoch.closedSecret(),
                seat.userId(),
                isSecret,
                epoch.next(lane.toString()));
    }

    private static void requireExpected(@Nullable ExpectedPlace expected, FairDice.Place place) {
        var isThere =
                expected == null || expected.equals(new ExpectedPlace(place.epoch(), place.n()));
        if (!isThere) {
            throw new CommandRejected(
                    DiceRejection.EPOCH_CHANGED, "The next roll is counted elsewhere by now.");
        }
    }
}
