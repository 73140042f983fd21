package rollbook.command.session;

import rollbook.command.session.SessionCommand.RevealRoll;
import rollbook.edge.CommandRejected;
import rollbook.events.Audience;
import rollbook.events.UserId;
import rollbook.events.session.DiceRollRevealed;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Role;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// How rolls that were kept from some are shown to more.
final class RevealDecider {
    private RevealDecider() {}

    /// What everyone sees already is not shown again.
    static List<GameSessionEvent> reveal(RevealRoll reveal, Seat seat) {
        var rolled = reveal.rolled();
        if (rolled == null) {
            throw absent();
        }
        var kept = seat.table().dice().kept().get(reveal.rollId());
        if (kept == null) {
            return List.of();
        }
        if (!kept.isKnownTo(seat.userId())) {
            throw absent();
        }
        if (!kept.mayBeRevealedBy(seat.atLeast(Role.PLAYER))) {
            throw new CommandRejected(RollRejection.NOT_YOURS, "This roll is not yours to show.");
        }
        seat.beforeTheEnd();
        var to = reveal.to().stream().distinct().toList();
        seat.requireMembers("to", to);
        return shown(rolled, to, kept.audience()).toList();
    }

    /// At a table that wants it, what the game masters rolled among themselves, or had rolled, is
    /// shown to everyone when the chapter is over.
    static Stream<GameSessionEvent> atChapterEnd(Collection<DiceRolled> rolls, Table table) {
        return !table.settings().revealAtChapterEnd()
                ? Stream.empty()
                : rolls.stream()
                        .filter(roll -> isStillKept(roll, table))
                        .map(roll -> DiceRollRevealed.of(roll, List.of(), Audience.everyone()));
    }

    private static boolean isStillKept(DiceRolled roll, Table table) {
        var kept = table.dice().kept().get(roll.rollId());
        return kept != null && kept.isForGameMasters();
    }

    private static Stream<GameSessionEvent> shown(
            DiceRolled rolled, List<UserId> to, Audience before) {
        if (to.isEmpty()) {
            return Stream.of(DiceRollRevealed.of(rolled, to, Audience.everyone()));
        }
        Set<UserId> readers = new HashSet<>(Objects.requireNonNull(before.only()));
        return readers.addAll(to)
                ? Stream.of(DiceRollRevealed.of(rolled, to, Audience.of(readers)))
                : Stream.empty();
    }

    private static CommandRejected absent() {
        return new CommandRejected(RollRejection.NOT_FOUND, "There is no such roll.");
    }
}
