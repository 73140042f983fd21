package rollbook.command.session;

import static rollbook.command.session.TokenRejection.NOT_CONTROLLED;
import static rollbook.command.session.TokenRejection.NOT_FOUND;
import static rollbook.command.session.TokenRejection.STALE;

import org.jspecify.annotations.Nullable;

import rollbook.edge.CommandRejected;
import rollbook.events.TokenId;
import rollbook.events.session.Right;
import rollbook.events.session.Role;
import rollbook.events.session.Token;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A member's hand on a token: whether they see it, and what they may do with it.
record Handle(TokenId id, Piece piece, Seat seat) {

    /// A token that is hidden, or on a scene nobody was shown, is not there for players.
    static Handle of(TokenId id, Seat seat) {
        var piece = seat.table().tokens().get(id);
        if (piece == null || !isSeen(piece.token(), seat)) {
            throw new CommandRejected(NOT_FOUND, "There is no such token.");
        }
        return new Handle(id, piece, seat);
    }

    Token token() {
        return piece.token();
    }

    Placement placement() {
        return Placement.on(seat.table().stage().scene(token().sceneId()), token().size());
    }

    Handle controlledFor(Right right) {
        seat.atLeast(Role.PLAYER);
        var rights = token().controllers().getOrDefault(seat.userId(), Set.of());
        if (!seat.isGameMaster() && !rights.contains(right)) {
            throw new CommandRejected(NOT_CONTROLLED, "This token is not yours to touch.");
        }
        return this;
    }

    boolean isStale(@Nullable String expectedRevision) {
        return expectedRevision != null && !expectedRevision.equals(piece.revision());
    }

    void requireFresh(@Nullable String expectedRevision) {
        if (isStale(expectedRevision)) {
            throw new CommandRejected(
                    STALE, "The token has changed since.", Map.of("current", onWire()));
        }
    }

    static void requireNoneStale(List<Handle> stale) {
        if (!stale.isEmpty()) {
            throw new CommandRejected(
                    STALE,
                    "Some of the tokens have changed since.",
                    Map.of("current", stale.stream().map(Handle::onWire).toList()));
        }
    }

    private TokenOnWire onWire() {
        return TokenOnWire.of(id, piece);
    }

    private static boolean isSeen(Token token, Seat seat) {
        var isShown = seat.table().stage().scene(token.sceneId()).shown();
        return seat.isGameMaster() || (isShown && !token.hidden());
    }
}
