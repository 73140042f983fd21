package rollbook.command.session;

import static rollbook.command.session.Facts.GATE;
import static rollbook.command.session.Facts.HASH;
import static rollbook.command.session.Facts.INVITE;
import static rollbook.command.session.Facts.MESSAGE;
import static rollbook.command.session.Facts.ROLL;
import static rollbook.command.session.Facts.SQUARE;
import static rollbook.command.session.Facts.TABLE;

import org.jspecify.annotations.Nullable;

import rollbook.command.session.SessionCommand.AcceptInvite;
import rollbook.command.session.SessionCommand.CreateInvite;
import rollbook.command.session.SessionCommand.CreateScene;
import rollbook.command.session.SessionCommand.CreateSession;
import rollbook.command.session.SessionCommand.MoveToken;
import rollbook.command.session.SessionCommand.MoveTokens;
import rollbook.command.session.SessionCommand.PlaceToken;
import rollbook.command.session.SessionCommand.PostMessage;
import rollbook.command.session.SessionCommand.RollDice;
import rollbook.command.session.SessionCommand.Whisper;
import rollbook.events.SceneId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.MessageKind;
import rollbook.events.session.Point;
import rollbook.events.session.Right;
import rollbook.events.session.Role;
import rollbook.events.session.RollVisibility;
import rollbook.events.session.Settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one can ask at mira's table, in few words.
final class Asks {
    private Asks() {}

    static Guest guest(UserId user) {
        return new Guest(user, "Somebody", true);
    }

    static CreateSession creates(UserId user, String title) {
        return new CreateSession(TABLE, new Guest(user, "Mira", true), title, Settings.defaults());
    }

    static CreateInvite invites(UserId user, Role role) {
        return invites(user, role, 1, Duration.ofDays(1));
    }

    static CreateInvite invites(UserId user, Role role, int uses, Duration lifetime) {
        return new CreateInvite(TABLE, user, INVITE, HASH, role, uses, lifetime, false);
    }

    static AcceptInvite accepts(UserId user) {
        return new AcceptInvite(TABLE, guest(user), HASH, null);
    }

    static CreateScene prepares(UserId user, SceneId scene, int width, int height) {
        return new CreateScene(TABLE, user, scene, "Scene", width, height, SQUARE, null);
    }

    static PlaceToken places(UserId user, TokenId token, Point at) {
        return places(user, token, at, Map.of(), false);
    }

    static PlaceToken places(
            UserId user,
            TokenId token,
            Point at,
            Map<UserId, Set<Right>> controllers,
            boolean hidden) {
        return new PlaceToken(
                TABLE,
                user,
                token,
                GATE,
                "Borin",
                at,
                BigDecimal.ONE,
                null,
                null,
                controllers,
                hidden);
    }

    static MoveToken moves(UserId user, TokenId token, Point to) {
        return new MoveToken(TABLE, user, token, to, List.of(), null, false);
    }

    static MoveToken moves(UserId user, TokenId token, Point to, String expected) {
        return new MoveToken(TABLE, user, token, to, List.of(), expected, false);
    }

    static MoveToken forces(UserId user, TokenId token, Point to, String expected) {
        return new MoveToken(TABLE, user, token, to, List.of(), expected, true);
    }

    static MoveTokens moves(UserId user, MoveTokens.Move... moves) {
        return new MoveTokens(TABLE, user, List.of(moves));
    }

    static MoveTokens.Move move(TokenId token, Point to) {
        return new MoveTokens.Move(token, to, null);
    }

    static MoveTokens.Move move(TokenId token, Point to, String expected) {
        return new MoveTokens.Move(token, to, expected);
    }

    static PostMessage says(UserId user, MessageKind kind, String text) {
        return new PostMessage(TABLE, user, MESSAGE, kind, text);
    }

    static Whisper whispers(UserId user, String text, UserId... to) {
        return new Whisper(TABLE, user, MESSAGE, MessageKind.OUT_OF_CHARACTER, text, List.of(to));
    }

    static RollDice rolls(UserId user, String expression) {
        return rolls(user, expression, RollVisibility.PUBLIC);
    }

    static RollDice rolls(UserId user, String expression, RollVisibility visibility) {
        return rolls(user, expression, visibility, List.of(), "", null);
    }

    static RollDice rolls(
            UserId user,
            String expression,
            RollVisibility visibility,
            List<UserId> to,
            String nonce,
            @Nullable ExpectedPlace expected) {
        return new RollDice(
                TABLE, user, ROLL, expression, visibility, to, null, null, nonce, expected);
    }
}
