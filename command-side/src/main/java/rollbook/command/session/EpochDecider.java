package rollbook.command.session;

import org.jspecify.annotations.Nullable;

import rollbook.command.session.People.Member;
import rollbook.command.session.SessionState.Created;
import rollbook.command.session.SessionState.Live;
import rollbook.command.session.SessionState.NotCreated;
import rollbook.command.session.SessionState.Paused;
import rollbook.events.UserId;
import rollbook.events.session.DiceEpochOpened;
import rollbook.events.session.EpochCause;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.Role;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When the dice are settled anew: together with what asks for it, hence before anybody can add
/// anything to the next roll.
final class EpochDecider {
    private EpochDecider() {}

    /// Those events and, where they ask for one, an epoch behind them.
    static List<GameSessionEvent> followed(
            List<GameSessionEvent> events, SessionState before, Ports ports) {
        var after = before;
        for (var event : events) {
            after = after.evolve(event);
        }
        var table = played(after);
        var cause = table == null ? null : cause(events, played(before), table);
        return table == null || cause == null
                ? events
                : Stream.concat(events.stream(), Stream.of(open(table, cause, ports))).toList();
    }

    /// The epoch without which no die can fall at a table whose chapter began before there were
    /// any.
    static Optional<DiceEpochOpened> belated(Table table, Ports ports) {
        return table.dice().running() == null
                ? Optional.of(open(table, EpochCause.CHAPTER, ports))
                : Optional.empty();
    }

    private static DiceEpochOpened open(Table table, EpochCause cause, Ports ports) {
        var number = table.dice().epochs() + 1;
        var settled = ports.dice().settle(table.sessionId(), number, rollers(table));
        return new DiceEpochOpened(
                table.sessionId(),
                number,
                cause,
                settled.commitment(),
                settled.lanes(),
                settled.closedSecret());
    }

    private static @Nullable EpochCause cause(
            List<GameSessionEvent> events, @Nullable Table before, Table after) {
        if (before == null) {
            return EpochCause.CHAPTER;
        }
        var running = after.dice().running();
        if (running != null && running.isExhausted()) {
            return EpochCause.EXHAUSTED;
        }
        if (rollers(before).containsAll(rollers(after))) {
            return null;
        }
        return events.stream().anyMatch(PlayerJoined.class::isInstance)
                ? EpochCause.JOIN
                : EpochCause.ROLE;
    }

    private static Set<UserId> rollers(Table table) {
        return table.people().members().values().stream()
                .filter(member -> member.role().isAtLeast(Role.PLAYER))
                .map(Member::userId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The table, while a chapter is played at it.
    private static @Nullable Table played(SessionState state) {
        return switch (state) {
            case Live(var table, _) -> table;
            case Paused(var table, _) -> table;
            case Created _, NotCreated _ -> null;
        };
    }
}
