package rollbook.command.session;

import static rollbook.command.session.RollRejection.READERS_INVALID;

import rollbook.edge.CommandRejected;
import rollbook.events.Audience;
import rollbook.events.UserId;
import rollbook.events.session.RollVisibility;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who may see a roll, fixed the moment it falls.
final class RollReaders {
    private RollReaders() {}

    /// @throws CommandRejected when people are named for a roll that is not for named ones, or the
    ///   other way round
    static Audience of(RollVisibility visibility, List<UserId> to, Seat seat) {
        var namesPeople = visibility == RollVisibility.USERS;
        if (namesPeople == to.isEmpty()) {
            var message = namesPeople ? "must name somebody" : "is for the visibility USERS alone";
            throw CommandRejected.about(READERS_INVALID, "to", message);
        }
        seat.requireMembers("to", to);
        var gameMasters = seat.table().people().gameMasters();
        return switch (visibility) {
            case PUBLIC -> Audience.everyone();
            case GM -> with(gameMasters, seat);
            case BLIND -> Audience.of(gameMasters);
            case SELF -> Audience.of(Set.of(seat.userId()));
            case USERS -> with(to, seat);
        };
    }

    private static Audience with(Collection<UserId> readers, Seat seat) {
        var all = new HashSet<>(readers);
        all.add(seat.userId());
        return Audience.of(all);
    }
}
