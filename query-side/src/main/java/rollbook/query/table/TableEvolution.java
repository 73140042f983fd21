package rollbook.query.table;

import org.jspecify.annotations.Nullable;

import rollbook.events.InviteId;
import rollbook.events.SceneId;
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
import rollbook.events.session.Role;
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
import rollbook.query.table.Table.Course;
import rollbook.query.table.Table.DiceEpoch;
import rollbook.query.table.Table.Guests;
import rollbook.query.table.Table.Invite;
import rollbook.query.table.Table.Member;
import rollbook.query.table.Table.Piece;
import rollbook.query.table.Table.Request;
import rollbook.query.table.Table.Scene;
import rollbook.query.table.Table.Stage;

/// How each event changes a table. Total: an event about a thing that is not there changes nothing.
final class TableEvolution {
    private TableEvolution() {}

    static Table evolve(Table table, GameSessionEvent event) {
        return switch (event) {
            case SessionCreated created -> create(table, created);
            case ChapterStarted(_, var number, var title, _) -> startChapter(table, number, title);
            case ChapterEnded _ -> table.with(table.course().in(Phase.OPEN));
            case SessionPaused _ -> table.with(table.course().in(Phase.PAUSED));
            case SessionResumed _ -> table.with(table.course().in(Phase.LIVE));
            case SessionEnded _ -> table.with(table.course().in(Phase.ENDED));
            case SessionArchived _ -> table.with(table.course().in(Phase.ARCHIVED));
            case InviteCreated invite -> invite(table, invite);
            case InviteRevoked(_, var inviteId) -> withoutInvite(table, inviteId);
            case JoinRequested request -> request(table, request);
            case JoinDenied(_, var userId) -> withoutRequest(table, userId);
            case PlayerJoined joined -> join(table, joined);
            case PlayerLeft(_, var userId) -> withoutMember(table, userId);
            case PlayerKicked(_, var userId) -> withoutMember(table, userId);
            case OwnershipTransferred(_, var from, var to) -> handOver(table, from, to);
            case MemberRenamed(_, var userId, var name) -> rename(table, userId, name);
            case SceneCreated scene -> prepare(table, scene);
            case SceneActivated(_, var sceneId) -> turnTo(table, sceneId);
            case TokenPlaced(_, var id, var token, var revision) ->
                    table.withTokens(table.tokens().plus(id, new Piece(token, revision)));
            case TokenMoved(_, var id, _, var to, _, var revision) ->
                    table.withToken(id, revision, token -> token.at(to));
            case TokensMoved moved -> move(table, moved);
            case TokenHidden(_, var id, var revision) ->
                    table.withToken(id, revision, token -> token.hidden(true));
            case TokenShown(_, var id, var revision) ->
                    table.withToken(id, revision, token -> token.hidden(false));
            case TokenRemoved(_, var id, _) -> table.withTokens(table.tokens().minus(id));
            case DiceEpochOpened(_, var epoch, var cause, var commitment, var lanes, _) ->
                    table.with(table.course().with(new DiceEpoch(epoch, cause, commitment, lanes)));
            case MessagePosted _, DiceRolled _, DiceRollRevealed _ -> table;
        };
    }

    private static Table create(Table table, SessionCreated created) {
        var owner = new Member(created.ownerName(), Role.OWNER, null);
        return table.with(
                        new Course(created.title(), Phase.OPEN, 0, null, created.settings(), null))
                .withMembers(table.members().plus(created.ownerId(), owner));
    }

    private static Table startChapter(Table table, int number, @Nullable String title) {
        var course = table.course();
        return table.with(
                new Course(course.title(), Phase.LIVE, number, title, course.settings(), null));
    }

    private static Table invite(Table table, InviteCreated made) {
        var invite = new Invite(made.role(), made.uses(), made.expiresAt(), made.needsApproval());
        var guests = table.guests();
        return table.with(
                new Guests(guests.invites().plus(made.inviteId(), invite), guests.requests()));
    }

    private static Table withoutInvite(Table table, InviteId inviteId) {
        var guests = table.guests();
        return table.with(new Guests(guests.invites().minus(inviteId), guests.requests()));
    }

    private static Table request(Table table, JoinRequested asked) {
        var request = new Request(asked.displayName(), asked.role());
        var guests = table.guests();
        return table.with(
                new Guests(guests.invites(), guests.requests().plus(asked.userId(), request)));
    }

    private static Table withoutRequest(Table table, UserId userId) {
        var guests = table.guests();
        return table.with(new Guests(guests.invites(), guests.requests().minus(userId)));
    }

    private static Table join(Table table, PlayerJoined joined) {
        var member = new Member(joined.displayName(), joined.role(), joined.characterId());
        var seated = table.withMembers(table.members().plus(joined.userId(), member));
        return useUp(withoutRequest(seated, joined.userId()), joined.inviteId());
    }

    private static Table useUp(Table table, InviteId inviteId) {
        var guests = table.guests();
        var invite = guests.invites().get(inviteId);
        if (invite == null || invite.usesLeft() <= 1) {
            return withoutInvite(table, inviteId);
        }
        var used =
                new Invite(
                        invite.role(),
                        invite.usesLeft() - 1,
                        invite.expiresAt(),
                        invite.needsApproval());
        return table.with(new Guests(guests.invites().plus(inviteId, used), guests.requests()));
    }

    private static Table handOver(Table table, UserId from, UserId to) {
        return withRole(withRole(table, from, Role.GM), to, Role.OWNER);
    }

    private static Table withRole(Table table, UserId userId, Role role) {
        var member = table.members().get(userId);
        return member == null
                ? table
                : table.withMembers(
                        table.members()
                                .plus(
                                        userId,
                                        new Member(
                                                member.displayName(), role, member.characterId())));
    }

    private static Table withoutMember(Table table, UserId userId) {
        return table.withMembers(table.members().minus(userId));
    }

    private static Table rename(Table table, UserId userId, String name) {
        var member = table.members().get(userId);
        if (member == null) {
            return table;
        }
        var renamed = new Member(name, member.role(), member.characterId());
        return table.withMembers(table.members().plus(userId, renamed));
    }

    private static Table prepare(Table table, SceneCreated made) {
        var scene =
                new Scene(
                        made.name(),
                        made.width(),
                        made.height(),
                        made.grid(),
                        made.background(),
                        false);
        var stage = table.stage();
        return table.with(
                new Stage(stage.activeSceneId(), stage.scenes().plus(made.sceneId(), scene)));
    }

    private static Table turnTo(Table table, SceneId sceneId) {
        var scenes = table.stage().scenes();
        var scene = scenes.get(sceneId);
        return scene == null
                ? table
                : table.with(new Stage(sceneId, scenes.plus(sceneId, scene.turnedTo())));
    }

    private static Table move(Table table, TokensMoved moved) {
        var next = table;
        for (var move : moved.moves()) {
            next = next.withToken(move.tokenId(), moved.revision(), token -> token.at(move.to()));
        }
        return next;
    }
}
