package rollbook.command.session;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Accepted;
import rollbook.command.Commands;
import rollbook.command.session.SessionCommand.MoveToken;
import rollbook.command.session.SessionCommand.MoveTokens;
import rollbook.command.session.SessionState.Created;
import rollbook.command.session.TokenController.Changed;
import rollbook.edge.CurrentUser;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.session.Point;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Tokens on the move: one, or up to a hundred at once.
@RestController
@RequestMapping("/api/sessions/{sessionId}")
class MoveController {
    private final Commands commands;

    MoveController(Commands commands) {
        this.commands = commands;
    }

    record Move(
            BigDecimal x,
            BigDecimal y,
            @Nullable List<Point> path,
            @Nullable String expectedRevision,
            @Nullable Boolean force) {}

    record Moves(List<One> moves) {
        record One(TokenId tokenId, BigDecimal x, BigDecimal y, @Nullable String expectedRevision) {
            MoveTokens.Move move() {
                return new MoveTokens.Move(tokenId, new Point(x, y), expectedRevision);
            }
        }
    }

    record Moved(Map<TokenId, String> revisions) {}

    @PostMapping("/tokens/{tokenId}/move")
    ResponseEntity<Changed> move(
            @PathVariable SessionId sessionId,
            @PathVariable TokenId tokenId,
            @RequestBody Move move,
            CurrentUser caller) {
        var command =
                new MoveToken(
                        sessionId,
                        caller.id(),
                        tokenId,
                        new Point(move.x(), move.y()),
                        Objects.requireNonNullElse(move.path(), List.of()),
                        move.expectedRevision(),
                        Objects.requireNonNullElse(move.force(), false));
        return commands.answer(
                command, caller, accepted -> accepted.ok(Changed.of(tokenId, accepted)));
    }

    @PostMapping("/moves")
    ResponseEntity<Moved> moves(
            @PathVariable SessionId sessionId, @RequestBody Moves moves, CurrentUser caller) {
        var all = moves.moves().stream().map(Moves.One::move).toList();
        return commands.answer(
                new MoveTokens(sessionId, caller.id(), all),
                caller,
                accepted -> accepted.ok(moved(all, accepted)));
    }

    private static Moved moved(List<MoveTokens.Move> moves, Accepted accepted) {
        var table = accepted.state(Created.class).table();
        return moves.stream()
                .map(MoveTokens.Move::tokenId)
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toMap(id -> id, id -> table.piece(id).revision()),
                                Moved::new));
    }
}
