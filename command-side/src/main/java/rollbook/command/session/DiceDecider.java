package rollbook.command.session;

import rollbook.command.dice.Dice;
import rollbook.command.dice.SheetReferences;
import rollbook.command.session.SessionCommand.RollDice;
import rollbook.dice.References;
import rollbook.events.Audience;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Role;
import rollbook.events.session.RollVisibility;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Dice at the table. What is refused is refused before a die falls; what fell is a fact.
final class DiceDecider {
    private static final int LONGEST_LABEL = 100;

    private DiceDecider() {}

    static List<GameSessionEvent> roll(RollDice roll, Seat seat, Ports ports) {
        var character = seat.atLeast(Role.PLAYER).character(roll.character());
        seat.inPlay();
        if (roll.label() != null) {
            Wording.requireLine(RollRejection.LABEL_INVALID, "label", roll.label(), LONGEST_LABEL);
        }
        return List.of(
                new DiceRolled(
                        roll.sessionId(),
                        roll.rollId(),
                        roll.actorId(),
                        Dice.roll(roll.expression(), references(roll), ports.faces()),
                        roll.visibility(),
                        roll.label(),
                        character,
                        audience(roll.visibility(), seat)));
    }

    private static References references(RollDice roll) {
        var named = roll.character();
        return named == null || named.sheet() == null
                ? References.none()
                : new SheetReferences(named.sheet());
    }

    private static Audience audience(RollVisibility visibility, Seat seat) {
        return switch (visibility) {
            case PUBLIC -> Audience.everyone();
            case GM -> {
                var readers = new HashSet<>(seat.table().people().gameMasters());
                readers.add(seat.userId());
                yield Audience.of(readers);
            }
            case SELF -> Audience.of(Set.of(seat.userId()));
        };
    }
}
