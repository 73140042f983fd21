package rollbook.query.live;

import rollbook.client.Streams;
import rollbook.events.Audience;
import rollbook.events.InviteId;
import rollbook.events.MessageId;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.ChapterStarted;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Grid;
import rollbook.events.session.MessageKind;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.PlayerKicked;
import rollbook.events.session.Point;
import rollbook.events.session.Right;
import rollbook.events.session.Role;
import rollbook.events.session.SceneActivated;
import rollbook.events.session.SceneCreated;
import rollbook.events.session.SessionCreated;
import rollbook.events.session.Settings;
import rollbook.events.session.Token;
import rollbook.events.session.TokenHidden;
import rollbook.events.session.TokenMoved;
import rollbook.events.session.TokenPlaced;
import rollbook.events.session.TokenShown;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A session whose events go to the log one by one, under mira's hand.
final class Evening {
    /// Where events go.
    interface Log {
        void append(GameSessionEvent event, long sequence, UserId by);
    }

    final SessionId sessionId = new SessionId(UUID.randomUUID());
    final SceneId gate = new SceneId(UUID.randomUUID());
    final TokenId borin = new TokenId(UUID.randomUUID());
    final TokenId goblin = new TokenId(UUID.randomUUID());

    private final Log log;
    private final UserId mira;
    private long next;

    Evening(Log log, UserId mira) {
        this.log = log;
        this.mira = mira;
    }

    /// Somebody who looks on from now, once they are seen to.
    Watching watchedBy(Streams streams) {
        var watching = Watching.all(streams.live(sessionId.toString(), null));
        watching.awaitFrame("presence", 1);
        return watching;
    }

    /// A live table: the gate with borin, and a goblin that only mira sees.
    Evening begun(UserId... players) {
        happens(
                new SessionCreated(
                        sessionId, "The Sunless Keep", Settings.defaults(), mira, "Mira"));
        for (var player : players) {
            joins(player, Role.PLAYER);
        }
        scene(gate, "Gate");
        happens(new SceneActivated(sessionId, gate));
        happens(new ChapterStarted(sessionId, 1, "The gate", mira));
        places(borin, Map.of(players[0], Set.of(Right.MOVE)), false);
        places(goblin, Map.of(), true);
        return this;
    }

    /// Another scene of that name.
    void scene(String name) {
        scene(new SceneId(UUID.randomUUID()), name);
    }

    private void scene(SceneId scene, String name) {
        var grid = new Grid(Grid.Kind.SQUARE, "5 ft");
        happens(new SceneCreated(sessionId, scene, name, 30, 20, grid, null, mira));
    }

    void joins(UserId user, Role role) {
        var invite = new InviteId(UUID.randomUUID());
        happens(new PlayerJoined(sessionId, user, "Somebody", role, null, invite));
    }

    void kicks(UserId user) {
        happens(new PlayerKicked(sessionId, user));
    }

    void places(TokenId token, Map<UserId, Set<Right>> controllers, boolean hidden) {
        var facts =
                new Token(
                        gate,
                        "Borin",
                        at(1),
                        BigDecimal.ONE,
                        0,
                        null,
                        null,
                        controllers,
                        hidden,
                        mira);
        happens(new TokenPlaced(sessionId, token, facts, revision()));
    }

    void moves(TokenId token, int to) {
        happens(new TokenMoved(sessionId, token, at(1), at(to), List.of(), revision()));
    }

    void shows(TokenId token) {
        happens(new TokenShown(sessionId, token, revision()));
    }

    void hides(TokenId token) {
        happens(new TokenHidden(sessionId, token, revision()));
    }

    void whispers(UserId from, UserId to) {
        happens(
                new MessagePosted(
                        sessionId,
                        new MessageId(UUID.randomUUID()),
                        from,
                        MessageKind.OUT_OF_CHARACTER,
                        "psst",
                        List.of(to),
                        null,
                        Audience.of(Set.of(from, to))));
    }

    void happens(GameSessionEvent event) {
        log.append(event, next, mira);
        next++;
    }

    private static Point at(int x) {
        return new Point(BigDecimal.valueOf(x), BigDecimal.ONE);
    }

    private static String revision() {
        return UUID.randomUUID().toString();
    }
}
