package rollbook.command.session;

import static rollbook.command.session.SessionSpec.NOW;
import static rollbook.command.session.SessionSpec.mira;

import rollbook.command.dice.Dice;
import rollbook.dice.Faces;
import rollbook.dice.fair.Lane;
import rollbook.events.Audience;
import rollbook.events.InviteId;
import rollbook.events.MessageId;
import rollbook.events.RollId;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.ChapterStarted;
import rollbook.events.session.DiceEpochOpened;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.EpochCause;
import rollbook.events.session.Grid;
import rollbook.events.session.InviteCreated;
import rollbook.events.session.JoinRequested;
import rollbook.events.session.MessageKind;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.OwnershipTransferred;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.PlayerLeft;
import rollbook.events.session.Point;
import rollbook.events.session.Right;
import rollbook.events.session.Role;
import rollbook.events.session.RollProof;
import rollbook.events.session.RollVisibility;
import rollbook.events.session.SceneActivated;
import rollbook.events.session.SceneCreated;
import rollbook.events.session.SessionArchived;
import rollbook.events.session.SessionCreated;
import rollbook.events.session.SessionEnded;
import rollbook.events.session.SessionPaused;
import rollbook.events.session.Settings;
import rollbook.events.session.Token;
import rollbook.events.session.TokenHidden;
import rollbook.events.session.TokenMoved;
import rollbook.events.session.TokenPlaced;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What can have happened at mira's table, in few words.
final class Facts {
    static final SessionId TABLE = new SessionId(id(1));
    static final SceneId GATE = new SceneId(id(2));
    static final SceneId CAVE = new SceneId(id(3));
    static final TokenId BORIN = new TokenId(id(4));
    static final TokenId GOBLIN = new TokenId(id(5));
    static final InviteId INVITE = new InviteId(id(6));
    static final MessageId MESSAGE = new MessageId(id(7));
    static final RollId ROLL = new RollId(id(8));
    static final String HASH = "00ff";
    static final String SEEN = "seen-revision";
    static final Grid SQUARE = new Grid(Grid.Kind.SQUARE, null);

    private Facts() {}

    static SessionCreated opened() {
        return opened(Settings.defaults());
    }

    static SessionCreated opened(Settings settings) {
        return new SessionCreated(TABLE, "The Sunless Keep", settings, mira, "Mira");
    }

    static PlayerJoined joined(UserId user) {
        return joined(user, Role.PLAYER);
    }

    static PlayerJoined joined(UserId user, Role role) {
        return new PlayerJoined(TABLE, user, "Somebody", role, null, INVITE);
    }

    static InviteCreated invited(int uses) {
        return invited(uses, false);
    }

    static InviteCreated invited(int uses, boolean needsApproval) {
        return new InviteCreated(
                TABLE,
                INVITE,
                HASH,
                Role.PLAYER,
                uses,
                NOW.plus(Duration.ofHours(1)),
                needsApproval);
    }

    static InviteCreated invited(Role role) {
        var until = NOW.plus(Duration.ofHours(1));
        return new InviteCreated(TABLE, INVITE, HASH, role, 3, until, false);
    }

    static PlayerLeft left(UserId user) {
        return new PlayerLeft(TABLE, user);
    }

    static OwnershipTransferred handed(UserId from, UserId to) {
        return new OwnershipTransferred(TABLE, from, to);
    }

    static JoinRequested asked(UserId user) {
        return new JoinRequested(TABLE, user, "Somebody", Role.PLAYER, INVITE, null);
    }

    static ChapterStarted live() {
        return new ChapterStarted(TABLE, 1, null, null);
    }

    /// An epoch with dice of a [FallingDice].
    static DiceEpochOpened settled(int epoch, EpochCause cause, UserId... rollers) {
        var dice = new FallingDice(Faces.of()).settle(TABLE, epoch, List.of(rollers));
        return new DiceEpochOpened(
                TABLE, epoch, cause, dice.commitment(), dice.lanes(), dice.closedSecret());
    }

    /// A roll in the first epoch, for nobody but the readers where there are any.
    static DiceRolled rolled(UserId roller, RollVisibility visibility, int n, UserId... readers) {
        var isSecret = visibility != RollVisibility.PUBLIC;
        var lane = new Lane(roller.value(), isSecret).toString();
        return new DiceRolled(
                TABLE,
                new RollId(id(100 + n)),
                roller,
                Dice.roll("1", Faces.of()),
                visibility,
                null,
                null,
                isSecret ? Audience.of(Set.of(readers)) : Audience.everyone(),
                List.of(),
                new RollProof(1, lane, n, "", "k", List.of("sibling")));
    }

    static SessionPaused paused() {
        return new SessionPaused(TABLE);
    }

    static SessionEnded ended() {
        return new SessionEnded(TABLE);
    }

    static SessionArchived archived() {
        return new SessionArchived(TABLE);
    }

    /// A scene of 30 by 20 cells.
    static SceneCreated scene(SceneId id) {
        return scene(id, mira);
    }

    static SceneCreated scene(SceneId id, UserId author) {
        return new SceneCreated(TABLE, id, "Scene", 30, 20, SQUARE, null, author);
    }

    static SceneActivated active(SceneId id) {
        return new SceneActivated(TABLE, id);
    }

    /// A token at 3, 4 at the gate, with the revision [#SEEN].
    static TokenPlaced placed(TokenId id, UserId... controllers) {
        return placed(id, GATE, controllers);
    }

    static TokenPlaced placed(TokenId id, SceneId scene, UserId... controllers) {
        var rights = new java.util.HashMap<UserId, Set<Right>>();
        for (var controller : controllers) {
            rights.put(controller, Set.of(Right.MOVE));
        }
        return new TokenPlaced(TABLE, id, token(scene, rights), SEEN);
    }

    static Token token(SceneId scene, Map<UserId, Set<Right>> controllers) {
        return new Token(
                scene, "Borin", at(3, 4), BigDecimal.ONE, 0, null, null, controllers, false, mira);
    }

    static TokenHidden hidden(TokenId id) {
        return new TokenHidden(TABLE, id, SEEN);
    }

    static TokenMoved moved(TokenId id, Point from, Point to) {
        return new TokenMoved(TABLE, id, from, to, List.of(), SessionSpec.NEW);
    }

    static MessagePosted said(UserId author, MessageKind kind, String text) {
        return new MessagePosted(
                TABLE, MESSAGE, author, kind, text, List.of(), null, Audience.everyone());
    }

    static Point at(double x, double y) {
        return new Point(BigDecimal.valueOf(x), BigDecimal.valueOf(y));
    }

    private static UUID id(int number) {
        return new UUID(0x7000, number);
    }
}
