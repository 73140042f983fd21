package rollbook.query.table;

import rollbook.events.Audience;
import rollbook.events.SceneId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.ChapterEnded;
import rollbook.events.session.ChapterStarted;
import rollbook.events.session.DiceEpochOpened;
import rollbook.events.session.DiceRollRevealed;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.InviteCreated;
import rollbook.events.session.InviteRevoked;
import rollbook.events.session.JoinDenied;
import rollbook.events.session.JoinRequested;
import rollbook.events.session.MemberRenamed;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.OwnershipTransferred;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.PlayerKicked;
import rollbook.events.session.PlayerLeft;
import rollbook.events.session.SceneActivated;
import rollbook.events.session.SceneCreated;
import rollbook.events.session.SessionArchived;
import rollbook.events.session.SessionCreated;
import rollbook.events.session.SessionEnded;
import rollbook.events.session.SessionPaused;
import rollbook.events.session.SessionResumed;
import rollbook.events.session.TokenHidden;
import rollbook.events.session.TokenMoved;
import rollbook.events.session.TokenPlaced;
import rollbook.events.session.TokenRemoved;
import rollbook.events.session.TokenShown;
import rollbook.events.session.TokensMoved;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The one function that decides who sees what of an event. Live feed, replay, journal and audit
/// all ask it; nothing else may turn a stored event into a visible one.
public final class Visibility {
    private Visibility() {}

    /// What `viewer` sees of `event`, which turned the table from `before` to `after`.
    public static Optional<Sight> seenBy(
            UserId viewer, GameSessionEvent event, Table before, Table after) {
        return sights(event, before, after).stream()
                .filter(sight -> sight.audience().includes(viewer))
                .findFirst();
    }

    /// What `event` shows, to whom: a viewer's version is the first whose audience has them, and
    /// nothing when none has.
    public static List<Sight> sights(GameSessionEvent event, Table before, Table after) {
        var sights = new Sights(before, after);
        switch (event) {
            case SessionCreated created -> sights.everyone(EventOnWire.of(created));
            case ChapterStarted(_, var number, var title, _) ->
                    sights.everyone(new WireEvent.ChapterStarted(number, title));
            case ChapterEnded(_, var number) -> sights.everyone(new WireEvent.ChapterEnded(number));
            case SessionPaused _ -> sights.everyone(new WireEvent.SessionPaused());
            case SessionResumed _ -> sights.everyone(new WireEvent.SessionResumed());
            case SessionEnded _ -> sights.everyone(new WireEvent.SessionEnded());
            case SessionArchived _ -> sights.everyone(new WireEvent.SessionArchived());
            case InviteCreated invite -> sights.gameMasters(EventOnWire.of(invite));
            case InviteRevoked(_, var inviteId) ->
                    sights.gameMasters(new WireEvent.InviteRevoked(inviteId));
            case JoinRequested request -> sights.gameMasters(EventOnWire.of(request));
            case JoinDenied(_, var userId) -> sights.gameMasters(new WireEvent.JoinDenied(userId));
            case PlayerJoined joined -> join(sights, joined);
            case PlayerLeft(_, var userId) ->
                    part(sights, userId, new WireEvent.PlayerLeft(userId));
            case PlayerKicked(_, var userId) ->
                    part(sights, userId, new WireEvent.PlayerKicked(userId));
            case OwnershipTransferred(_, var from, var to) -> handOver(sights, from, to);
            case MemberRenamed(_, var userId, var name) ->
                    sights.everyone(new WireEvent.MemberRenamed(userId, name));
            case SceneCreated scene -> sights.gameMasters(EventOnWire.of(scene));
            case SceneActivated(_, var sceneId) -> turnTo(sights, sceneId);
            case TokenPlaced placed -> place(sights, placed);
            case TokenMoved moved -> sights.ofToken(moved.tokenId(), EventOnWire.of(moved));
            case TokensMoved moved -> move(sights, moved);
            case TokenHidden(_, var tokenId, var revision) -> hide(sights, tokenId, revision);
            case TokenShown(_, var tokenId, var revision) -> show(sights, tokenId, revision);
            case TokenRemoved(_, var tokenId, _) ->
                    sights.ofToken(tokenId, new WireEvent.TokenRemoved(tokenId));
            case MessagePosted message ->
                    sights.audience(message.audience(), EventOnWire.of(message));
            case DiceEpochOpened opened -> sights.everyone(EventOnWire.of(opened));
            case DiceRolled rolled -> roll(sights, rolled);
            case DiceRollRevealed revealed ->
                    sights.audience(revealed.audience(), EventOnWire.of(revealed));
        }
        return sights.all;
    }

    /// Game masters learn by which invitation; whoever joins as one now sees more than before.
    private static void join(Sights sights, PlayerJoined joined) {
        var newcomer = joined.userId();
        var seesMore =
                joined.role().isGameMaster()
                        || !sights.after.course().settings().newcomersSeeHistory();
        var withInvite = EventOnWire.of(joined, joined.inviteId());
        if (seesMore) {
            var own = joined.role().isGameMaster() ? withInvite : EventOnWire.of(joined, null);
            sights.add(Audience.of(Set.of(newcomer)), own, true);
        }
        sights.gameMasters(withInvite);
        sights.everyone(EventOnWire.of(joined, null));
    }

    /// Both roles change, and whoever was no game master sees more from now on.
    private static void handOver(Sights sights, UserId from, UserId to) {
        var event = new WireEvent.OwnershipTransferred(from, to);
        sights.add(Audience.of(Set.of(from, to)), event, true);
        sights.everyone(event);
    }

    private static void part(Sights sights, UserId leaver, WireEvent event) {
        if (sights.before.isGameMaster(leaver)) {
            sights.add(Audience.of(Set.of(leaver)), event, true);
        }
        sights.everyone(event);
    }

    private static void turnTo(Sights sights, SceneId sceneId) {
        var event = new WireEvent.SceneActivated(sceneId);
        if (sights.before.isShown(sceneId)) {
            sights.everyone(event);
        } else {
            sights.gameMasters(event);
            sights.add(sights.allMembers(), event, true);
        }
    }

    private static void place(Sights sights, TokenPlaced placed) {
        var piece = new Table.Piece(placed.token(), placed.revision());
        var event = new WireEvent.TokenPlaced(placed.tokenId(), WireToken.of(piece));
        if (sights.after.isInSight(placed.token())) {
            sights.everyone(event);
        } else {
            sights.gameMasters(event);
        }
    }

    private static void move(Sights sights, TokensMoved moved) {
        sights.gameMasters(EventOnWire.of(moved, moved.moves()));
        var inSight =
                moved.moves().stream()
                        .filter(move -> sights.after.isInSight(move.tokenId()))
                        .toList();
        if (!inSight.isEmpty()) {
            sights.everyone(EventOnWire.of(moved, inSight));
        }
    }

    private static void hide(Sights sights, TokenId tokenId, String revision) {
        sights.gameMasters(new WireEvent.TokenHidden(tokenId, revision));
        if (sights.before.isInSight(tokenId)) {
            sights.everyone(new WireEvent.TokenVanished(tokenId));
        }
    }

    private static void show(Sights sights, TokenId tokenId, String revision) {
        sights.gameMasters(new WireEvent.TokenShown(tokenId, revision));
        var piece = sights.after.tokens().get(tokenId);
        if (piece != null && sights.after.isInSight(tokenId)) {
            sights.everyone(new WireEvent.TokenAppeared(tokenId, WireToken.of(piece)));
        }
    }

    /// With its key a roll proves itself to whoever sees it; it stays back as long as a roll is
    /// kept among game masters or to oneself.
    private static void roll(Sights sights, DiceRolled rolled) {
        var whole = rolled.proof();
        var withheld = whole == null ? null : whole.withheld();
        switch (rolled.visibility()) {
            case PUBLIC, USERS -> sights.audience(rolled.audience(), EventOnWire.of(rolled, whole));
            case GM, SELF -> sights.audience(rolled.audience(), EventOnWire.of(rolled, withheld));
            case BLIND -> {
                sights.audience(rolled.audience(), EventOnWire.of(rolled, withheld));
                var roller = Audience.of(Set.of(rolled.rollerId()));
                sights.audience(roller, EventOnWire.blind(rolled, withheld));
            }
        }
    }

    /// Collects sights; the order in which they are added is the order in which they are asked.
    private record Sights(Table before, Table after, List<Sight> all) {
        Sights(Table before, Table after) {
            this(before, after, new ArrayList<>());
        }

        void add(Audience audience, WireEvent event, boolean thenSnapshot) {
            all.add(new Sight(audience, event, thenSnapshot));
        }

        void everyone(WireEvent event) {
            add(allMembers(), event, false);
        }

        void gameMasters(WireEvent event) {
            add(Audience.of(after.gameMasters()), event, false);
        }

        void audience(Audience chosen, WireEvent event) {
            add(chosen.only() == null ? allMembers() : chosen, event, false);
        }

        void ofToken(TokenId tokenId, WireEvent event) {
            if (before.isInSight(tokenId)) {
                everyone(event);
            } else {
                gameMasters(event);
            }
        }

        /// Everybody, also those yet to come, unless the table keeps its past from newcomers.
        Audience allMembers() {
            if (after.course().settings().newcomersSeeHistory()) {
                return Audience.everyone();
            }
            var present = new TreeSet<UserId>(Comparator.comparing(UserId::toString));
            present.addAll(before.members().keySet());
            present.addAll(after.members().keySet());
            return Audience.of(present);
        }
    }
}
