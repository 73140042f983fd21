package rollbook.command.session;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Accepted;
import rollbook.command.Commands;
import rollbook.command.session.SessionCommand.HideToken;
import rollbook.command.session.SessionCommand.PlaceToken;
import rollbook.command.session.SessionCommand.RemoveToken;
import rollbook.command.session.SessionCommand.ShowToken;
import rollbook.command.session.SessionState.Created;
import rollbook.edge.CurrentUser;
import rollbook.events.CharacterId;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.Point;
import rollbook.events.session.Right;
import rollbook.store.UuidV7;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The tokens of a table; they move through [MoveController].
@RestController
@RequestMapping("/api/sessions/{sessionId}/tokens")
class TokenController {
    private final Commands commands;
    private final Arrivals arrivals;

    TokenController(Commands commands, Arrivals arrivals) {
        this.commands = commands;
        this.arrivals = arrivals;
    }

    record NewToken(
            SceneId sceneId,
            String name,
            BigDecimal x,
            BigDecimal y,
            @Nullable BigDecimal size,
            @Nullable String image,
            @Nullable CharacterId characterId,
            @Nullable Boolean hidden,
            @Nullable Map<UserId, Set<Right>> controllers) {}

    record Placed(TokenId tokenId, String revision) {}

    record Change(boolean hidden, @Nullable String expectedRevision) {}

    record Changed(String revision) {
        static Changed of(TokenId id, Accepted accepted) {
            return new Changed(accepted.state(Created.class).table().piece(id).revision());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Placed> place(
            @PathVariable SessionId sessionId, @RequestBody NewToken token, CurrentUser caller) {
        var id = new TokenId(UuidV7.next());
        var place =
                new PlaceToken(
                        sessionId,
                        caller.id(),
                        id,
                        token.sceneId(),
                        token.name(),
                        new Point(token.x(), token.y()),
                        Objects.requireNonNullElse(token.size(), BigDecimal.ONE),
                        token.image(),
                        arrivals.character(token.characterId()),
                        Objects.requireNonNullElse(token.controllers(), Map.of()),
                        Objects.requireNonNullElse(token.hidden(), false));
        return commands.answer(
                place,
                caller,
                accepted -> accepted.created(new Placed(id, Changed.of(id, accepted).revision())));
    }

    @PatchMapping("/{tokenId}")
    ResponseEntity<Changed> change(
            @PathVariable SessionId sessionId,
            @PathVariable TokenId tokenId,
            @RequestBody Change change,
            CurrentUser caller) {
        var seen = change.expectedRevision();
        var command =
                change.hidden()
                        ? new HideToken(sessionId, caller.id(), tokenId, seen)
                        : new ShowToken(sessionId, caller.id(), tokenId, seen);
        return commands.answer(
                command, caller, accepted -> accepted.ok(Changed.of(tokenId, accepted)));
    }

    @DeleteMapping("/{tokenId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> remove(
            @PathVariable SessionId sessionId, @PathVariable TokenId tokenId, CurrentUser caller) {
        return commands.answer(
                new RemoveToken(sessionId, caller.id(), tokenId), caller, Accepted::noContent);
    }
}
