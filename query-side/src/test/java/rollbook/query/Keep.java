package rollbook.query;

import rollbook.events.Audience;
import rollbook.events.InviteId;
import rollbook.events.MessageId;
import rollbook.events.RollId;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.ChapterEnded;
import rollbook.events.session.ChapterStarted;
import rollbook.events.session.DiceEpochOpened;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.EpochCause;
import rollbook.events.session.Grid;
import rollbook.events.session.InviteCreated;
import rollbook.events.session.MessageKind;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.PlayerKicked;
import rollbook.events.session.PlayerLeft;
import rollbook.events.session.Point;
import rollbook.events.session.Role;
import rollbook.events.session.Roll;
import rollbook.events.session.RollProof;
import rollbook.events.session.RollVisibility;
import rollbook.events.session.SceneActivated;
import rollbook.events.session.SceneCreated;
import rollbook.events.session.SessionCreated;
import rollbook.events.session.Settings;
import rollbook.events.session.Sides;
import rollbook.events.session.Token;
import rollbook.events.session.TokenHidden;
import rollbook.events.session.TokenMoved;
import rollbook.events.session.TokenPlaced;
import rollbook.events.session.TokenShown;
import rollbook.store.UuidV7;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// A session that mira owns, and what can have happened in it.
public final class Keep {
    public final SessionId sessionId = new SessionId(UuidV7.next());
    public final UserId mira = new UserId(UuidV7.next());
    public final UserId tomas = new UserId(UuidV7.next());
    public final UserId ines = new UserId(UuidV7.next());
    public final SceneId gate = new SceneId(UuidV7.next());
    public final TokenId goblin = new TokenId(UuidV7.next());
    private final InviteId invite = new InviteId(UuidV7.next());

    public SessionCreated opened() {
        return opened(Settings.defaults());
    }

    public SessionCreated opened(Settings settings) {
        return new SessionCreated(sessionId, "The Sunless Keep", settings, mira, "Mira");
    }

    public InviteCreated invited() {
        var expiresAt = Instant.parse("2026-11-23T20:00:00.123456Z");
        return new InviteCreated(sessionId, invite, "c0de", Role.PLAYER, 3, expiresAt, false);
    }

    public PlayerJoined joined(UserId user, String name) {
        return new PlayerJoined(sessionId, user, name, Role.PLAYER, null, invite);
    }

    public PlayerLeft left(UserId user) {
        return new PlayerLeft(sessionId, user);
    }

    public PlayerKicked kicked(UserId user) {
        return new PlayerKicked(sessionId, user);
    }

    public ChapterStarted chapterStarted() {
        return new ChapterStarted(sessionId, 1, "The gate", mira);
    }

    public DiceEpochOpened epochOpened() {
        var lanes = Map.of("0".repeat(32) + "00", "a".repeat(64));
        var commitment = "c".repeat(64);
        return new DiceEpochOpened(sessionId, 1, EpochCause.CHAPTER, commitment, lanes, "closed");
    }

    public ChapterEnded chapterEnded() {
        return new ChapterEnded(sessionId, 1);
    }

    public SceneCreated sceneCreated() {
        var grid = new Grid(Grid.Kind.SQUARE, "5 ft");
        return new SceneCreated(sessionId, gate, "Gate", 30, 20, grid, null, mira);
    }

    public SceneActivated sceneActivated() {
        return new SceneActivated(sessionId, gate);
    }

    public TokenPlaced placed(boolean hidden) {
        var token =
                new Token(
                        gate,
                        "Goblin",
                        at(3),
                        BigDecimal.ONE,
                        0,
                        null,
                        null,
                        Map.of(),
                        hidden,
                        mira);
        return new TokenPlaced(sessionId, goblin, token, "r1");
    }

    public TokenMoved moved(int from, int to) {
        return new TokenMoved(sessionId, goblin, at(from), at(to), List.of(), "r" + to);
    }

    public TokenHidden hidden() {
        return new TokenHidden(sessionId, goblin, "hidden");
    }

    public TokenShown shown() {
        return new TokenShown(sessionId, goblin, "shown");
    }

    public MessagePosted said(UserId author, String text) {
        return message(author, text, List.of(), Audience.everyone());
    }

    public MessagePosted whispered(UserId author, UserId to, String text) {
        return message(author, text, List.of(to), Audience.of(List.of(author, to)));
    }

    public DiceRolled rolled(UserId roller, RollVisibility visibility, UserId... readers) {
        var audience = readers.length == 0 ? Audience.everyone() : Audience.of(List.of(readers));
        var die = new Roll.Die(new Sides(20), List.of(17), 17, true, List.of());
        var roll =
                new Roll(
                        "1d20",
                        null,
                        17,
                        null,
                        Map.of(),
                        false,
                        List.of(),
                        List.of(new Roll.Term(null, List.of(die), List.of(), 17)),
                        "1d20 [17] = 17");
        var rollId = new RollId(UuidV7.next());
        return new DiceRolled(
                sessionId,
                rollId,
                roller,
                roll,
                visibility,
                null,
                null,
                audience,
                List.of(),
                proof(roller, visibility));
    }

    private static RollProof proof(UserId roller, RollVisibility visibility) {
        var lane = roller.value().toString().replace("-", "");
        var isPublic = visibility == RollVisibility.PUBLIC;
        var siblings = Collections.nCopies(8, "5".repeat(64));
        return new RollProof(1, lane + (isPublic ? "00" : "01"), 0, "", "e".repeat(64), siblings);
    }

    private MessagePosted message(UserId author, String text, List<UserId> to, Audience audience) {
        var messageId = new MessageId(UuidV7.next());
        var kind = MessageKind.OUT_OF_CHARACTER;
        return new MessagePosted(sessionId, messageId, author, kind, text, to, null, audience);
    }

    private static Point at(int x) {
        return new Point(BigDecimal.valueOf(x), BigDecimal.ONE);
    }
}
