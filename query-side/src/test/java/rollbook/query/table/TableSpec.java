package rollbook.query.table;

import rollbook.events.Audience;
import rollbook.events.InviteId;
import rollbook.events.MessageId;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Grid;
import rollbook.events.session.InviteCreated;
import rollbook.events.session.MessageKind;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.PlayerLeft;
import rollbook.events.session.Point;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A table that mira runs and tomas and ines play at, event by event.
abstract class TableSpec {
    final SessionId sessionId = new SessionId(UUID.randomUUID());
    final UserId mira = new UserId(UUID.randomUUID());
    final UserId tomas = new UserId(UUID.randomUUID());
    final UserId ines = new UserId(UUID.randomUUID());
    final SceneId gate = new SceneId(UUID.randomUUID());
    final TokenId goblin = new TokenId(UUID.randomUUID());
    final InviteId invite = new InviteId(UUID.randomUUID());

    Table table = Table.unset(sessionId);
    private Table before = table;
    private GameSessionEvent last = miraOpens(Settings.defaults());

    final void given(GameSessionEvent... events) {
        for (var event : events) {
            before = table;
            table = table.evolve(event);
            last = event;
        }
    }

    /// What `viewer` sees of the last event.
    final Optional<WireEvent> seenBy(UserId viewer) {
        return sightOf(viewer).map(Sight::event);
    }

    final Optional<Sight> sightOf(UserId viewer) {
        return Visibility.seenBy(viewer, last, before, table);
    }

    final TableView viewOf(UserId viewer) {
        return TableView.of(table, viewer);
    }

    final SessionCreated miraOpens(Settings settings) {
        return new SessionCreated(sessionId, "The Sunless Keep", settings, mira, "Mira");
    }

    final PlayerJoined joined(UserId user, Role role) {
        return new PlayerJoined(sessionId, user, "Somebody", role, null, invite);
    }

    final PlayerLeft left(UserId user) {
        return new PlayerLeft(sessionId, user);
    }

    final InviteCreated invited(int uses) {
        return new InviteCreated(
                sessionId, invite, "c0de", Role.PLAYER, uses, Instant.EPOCH, false);
    }

    final SceneCreated prepared(SceneId scene) {
        var grid = new Grid(Grid.Kind.SQUARE, "5 ft");
        return new SceneCreated(sessionId, scene, "Gate", 30, 20, grid, null, mira);
    }

    final SceneActivated turnedTo(SceneId scene) {
        return new SceneActivated(sessionId, scene);
    }

    final TokenPlaced placed(TokenId token, boolean hidden) {
        var facts =
                new Token(
                        gate,
                        "Goblin",
                        place(1, 1),
                        BigDecimal.ONE,
                        0,
                        null,
                        null,
                        Map.of(),
                        hidden,
                        mira);
        return new TokenPlaced(sessionId, token, facts, "r0");
    }

    final TokenMoved moved(TokenId token, Point to) {
        return new TokenMoved(sessionId, token, place(1, 1), to, List.of(), "r1");
    }

    final TokenHidden hid(TokenId token) {
        return new TokenHidden(sessionId, token, "r2");
    }

    final TokenShown showed(TokenId token) {
        return new TokenShown(sessionId, token, "r3");
    }

    final MessagePosted whispered(UserId from, UserId to) {
        return new MessagePosted(
                sessionId,
                new MessageId(UUID.randomUUID()),
                from,
                MessageKind.OUT_OF_CHARACTER,
                "psst",
                List.of(to),
                null,
                Audience.of(Set.of(from, to)));
    }

    static Point place(int x, int y) {
        return new Point(BigDecimal.valueOf(x), BigDecimal.valueOf(y));
    }
}
