package rollbook.command.session;

import static rollbook.command.session.TokenRejection.MOVED_TWICE;
import static rollbook.command.session.TokenRejection.PATH_TOO_LONG;
import static rollbook.command.session.TokenRejection.TOO_MANY_MOVES;

import rollbook.command.session.SessionCommand.MoveToken;
import rollbook.command.session.SessionCommand.MoveTokens;
import rollbook.edge.CommandRejected;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Right;
import rollbook.events.session.TokenMoved;
import rollbook.events.session.TokensMoved;

import java.util.List;
import java.util.stream.IntStream;

/// Moving tokens: places are absolute, and who saw an older token than there is moves nothing.
final class MoveDecider {
    private static final int LONGEST_PATH = 100;
    private static final int MOST_MOVES = 100;

    private MoveDecider() {}

    static List<GameSessionEvent> move(MoveToken move, Seat seat, Ports ports) {
        var handle = Handle.of(move.tokenId(), seat).controlledFor(Right.MOVE);
        if (move.force()) {
            seat.gameMaster();
        }
        seat.atWork();
        requireOnScene(move, handle.placement());
        if (!move.force()) {
            handle.requireFresh(move.expectedRevision());
        }
        var from = handle.token().at();
        if (from.equals(move.to()) && move.path().isEmpty()) {
            return List.of();
        }
        return List.of(
                new TokenMoved(
                        move.sessionId(),
                        move.tokenId(),
                        from,
                        move.to(),
                        move.path(),
                        ports.revision()));
    }

    /// One move that can't be is none at all.
    static List<GameSessionEvent> move(MoveTokens command, Seat seat, Ports ports) {
        var moves = command.moves();
        var steps = IntStream.range(0, moves.size()).mapToObj(i -> step(i, moves, seat)).toList();
        steps.forEach(step -> step.handle().controlledFor(Right.MOVE));
        seat.atWork();
        requireWithinBounds(moves);
        steps.forEach(Step::requireOnScene);
        Handle.requireNoneStale(steps.stream().filter(Step::isStale).map(Step::handle).toList());
        var moved = steps.stream().filter(Step::leads).map(Step::moved).toList();
        return moved.isEmpty()
                ? List.of()
                : List.of(new TokensMoved(command.sessionId(), moved, ports.revision()));
    }

    /// One of several moves, at its place in the request.
    private record Step(int index, Handle handle, MoveTokens.Move move) {
        void requireOnScene() {
            handle.placement().require("moves[" + index + "].", move.to());
        }

        boolean isStale() {
            return handle.isStale(move.expectedRevision());
        }

        boolean leads() {
            return !handle.token().at().equals(move.to());
        }

        TokensMoved.Move moved() {
            return new TokensMoved.Move(move.tokenId(), handle.token().at(), move.to());
        }
    }

    private static Step step(int index, List<MoveTokens.Move> moves, Seat seat) {
        var move = moves.get(index);
        return new Step(index, Handle.of(move.tokenId(), seat), move);
    }

    private static void requireOnScene(MoveToken move, Placement placement) {
        placement.require("", move.to());
        if (move.path().size() > LONGEST_PATH) {
            throw CommandRejected.about(PATH_TOO_LONG, "path", "must have at most 100 points");
        }
        for (var i = 0; i < move.path().size(); i++) {
            placement.require("path[" + i + "].", move.path().get(i));
        }
    }

    private static void requireWithinBounds(List<MoveTokens.Move> moves) {
        if (moves.isEmpty() || moves.size() > MOST_MOVES) {
            throw CommandRejected.about(TOO_MANY_MOVES, "moves", "must be 1 to 100");
        }
        if (moves.stream().map(MoveTokens.Move::tokenId).distinct().count() < moves.size()) {
            throw CommandRejected.about(MOVED_TWICE, "moves", "must name each token once");
        }
    }
}
