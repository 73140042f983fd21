package rollbook.command.session;

import static rollbook.command.session.SessionRejection.NOT_A_MEMBER;
import static rollbook.command.session.SessionRejection.ROLE_TOO_LOW;
import static rollbook.command.session.TokenRejection.CONTROLLERS_INVALID;
import static rollbook.command.session.TokenRejection.IMAGE_INVALID;
import static rollbook.command.session.TokenRejection.NAME_INVALID;
import static rollbook.command.session.TokenRejection.TOO_MANY;

import rollbook.command.session.SessionCommand.HideToken;
import rollbook.command.session.SessionCommand.PlaceToken;
import rollbook.command.session.SessionCommand.RemoveToken;
import rollbook.command.session.SessionCommand.ShowToken;
import rollbook.edge.CommandRejected;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Right;
import rollbook.events.session.Role;
import rollbook.events.session.Token;
import rollbook.events.session.TokenHidden;
import rollbook.events.session.TokenPlaced;
import rollbook.events.session.TokenRemoved;
import rollbook.events.session.TokenShown;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tokens come and go, are hidden and shown. Moving them is the business of [MoveDecider].
final class TokenDecider {
    private static final int MOST_TOKENS = 2_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_IMAGE = 500;

    private TokenDecider() {}

    static List<GameSessionEvent> place(PlaceToken place, Seat seat, Ports ports) {
        var scene = SceneDecider.seen(place.sceneId(), seat);
        requireMayPlace(place, seat);
        var character = seat.character(place.character());
        seat.atWork();
        requireWithinBounds(place, seat);
        Placement.on(scene, place.size()).require("", place.at());
        var token =
                new Token(
                        place.sceneId(),
                        place.name(),
                        place.at(),
                        place.size(),
                        0,
                        place.image(),
                        character,
                        controllers(place, seat),
                        place.hidden(),
                        place.actorId());
        return List.of(
                new TokenPlaced(place.sessionId(), place.tokenId(), token, ports.revision()));
    }

    static List<GameSessionEvent> hide(HideToken hide, Seat seat, Ports ports) {
        var handle = Handle.of(hide.tokenId(), seat);
        seat.gameMaster().beforeTheEnd();
        handle.requireFresh(hide.expectedRevision());
        return handle.token().hidden()
                ? List.of()
                : List.of(new TokenHidden(hide.sessionId(), hide.tokenId(), ports.revision()));
    }

    static List<GameSessionEvent> show(ShowToken show, Seat seat, Ports ports) {
        var handle = Handle.of(show.tokenId(), seat);
        seat.gameMaster().beforeTheEnd();
        handle.requireFresh(show.expectedRevision());
        return handle.token().hidden()
                ? List.of(new TokenShown(show.sessionId(), show.tokenId(), ports.revision()))
                : List.of();
    }

    static List<GameSessionEvent> remove(RemoveToken remove, Seat seat) {
        var handle = Handle.of(remove.tokenId(), seat).controlledFor(Right.EDIT);
        seat.atWork();
        return List.of(new TokenRemoved(remove.sessionId(), remove.tokenId(), handle.token()));
    }

    /// Players, where the settings let them, place tokens of their own that everybody sees.
    private static void requireMayPlace(PlaceToken place, Seat seat) {
        var isAllowed = seat.table().settings().playersPlaceTokens();
        seat.atLeast(isAllowed ? Role.PLAYER : Role.ASSISTANT);
        if (!seat.isGameMaster() && (place.hidden() || !place.controllers().isEmpty())) {
            throw new CommandRejected(
                    ROLE_TOO_LOW, "Only game masters hide tokens and say who controls them.");
        }
    }

    private static void requireWithinBounds(PlaceToken place, Seat seat) {
        Wording.requireLine(NAME_INVALID, "name", place.name(), LONGEST_NAME);
        if (place.image() != null) {
            Wording.requireLine(IMAGE_INVALID, "image", place.image(), LONGEST_IMAGE);
        }
        if (!seat.table().people().members().keySet().containsAll(place.controllers().keySet())) {
            throw CommandRejected.about(
                    NOT_A_MEMBER, "controllers", "must be members of the session");
        }
        if (place.controllers().containsValue(Set.<Right>of())) {
            throw CommandRejected.about(
                    CONTROLLERS_INVALID, "controllers", "must name the rights of each");
        }
        if (seat.table().tokens().size() >= MOST_TOKENS) {
            throw new CommandRejected(TOO_MANY, "A table has at most 2000 tokens.");
        }
    }

    private static Map<UserId, Set<Right>> controllers(PlaceToken place, Seat seat) {
        return seat.isGameMaster()
                ? place.controllers()
                : Map.of(seat.userId(), EnumSet.allOf(Right.class));
    }
}
