package rollbook.command.session;

import static rollbook.command.session.InviteRejection.INVALID;
import static rollbook.command.session.InviteRejection.LIFETIME_OUT_OF_RANGE;
import static rollbook.command.session.InviteRejection.ROLE_TOO_HIGH;
import static rollbook.command.session.InviteRejection.USES_OUT_OF_RANGE;
import static rollbook.command.session.SessionRejection.OWNER_STAYS;
import static rollbook.command.session.SessionRejection.ROLE_TOO_LOW;

import org.jspecify.annotations.Nullable;

import rollbook.command.session.People.Invite;
import rollbook.command.session.People.Request;
import rollbook.command.session.SessionCommand.AcceptInvite;
import rollbook.command.session.SessionCommand.ApproveJoin;
import rollbook.command.session.SessionCommand.CreateInvite;
import rollbook.command.session.SessionCommand.DenyJoin;
import rollbook.command.session.SessionCommand.Kick;
import rollbook.command.session.SessionCommand.Leave;
import rollbook.command.session.SessionCommand.RenameMember;
import rollbook.command.session.SessionCommand.RevokeInvite;
import rollbook.command.session.SessionState.Created;
import rollbook.edge.CommandRejected;
import rollbook.events.CharacterId;
import rollbook.events.InviteId;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.InviteCreated;
import rollbook.events.session.InviteRevoked;
import rollbook.events.session.JoinDenied;
import rollbook.events.session.JoinRequested;
import rollbook.events.session.MemberRenamed;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.PlayerKicked;
import rollbook.events.session.PlayerLeft;
import rollbook.events.session.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Who may come to a table and who has to go.
final class MemberDecider {
    private static final int MOST_USES = 100;
    private static final Duration SHORTEST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofDays(30);

    private MemberDecider() {}

    static List<GameSessionEvent> invite(CreateInvite create, Seat seat, Ports ports) {
        seat.atLeast(Role.GM).beforeTheEnd();
        requireWithinBounds(create);
        return List.of(
                new InviteCreated(
                        create.sessionId(),
                        create.inviteId(),
                        create.codeHash(),
                        create.role(),
                        create.uses(),
                        ports.now().plus(create.lifetime()),
                        create.needsApproval()));
    }

    static List<GameSessionEvent> revoke(RevokeInvite revoke, Seat seat) {
        if (!seat.isGameMaster() || !people(seat).invites().containsKey(revoke.inviteId())) {
            throw new CommandRejected(InviteRejection.NOT_FOUND, "There is no such invite.");
        }
        seat.atLeast(Role.GM).beforeTheEnd();
        return List.of(new InviteRevoked(revoke.sessionId(), revoke.inviteId()));
    }

    /// Joining twice is one join, and asking twice is one request.
    static List<GameSessionEvent> accept(AcceptInvite accept, Created session, Ports ports) {
        var guest = accept.guest();
        var people = session.table().people();
        var inviteId = known(people.codes().get(accept.codeHash()));
        if (people.members().containsKey(guest.userId())) {
            return List.of();
        }
        var invite = valid(people.invites().get(inviteId), ports.now());
        var character = character(accept);
        Seat.requireNotEnded(session);
        guest.requireMayPlay();
        if (!invite.needsApproval()) {
            return List.of(joined(accept, inviteId, invite.role(), character));
        }
        return people.requests().containsKey(guest.userId())
                ? List.of()
                : List.of(requested(accept, inviteId, invite.role(), character));
    }

    /// The game masters let somebody in even when the invitation has run out meanwhile.
    static List<GameSessionEvent> approve(ApproveJoin approve, Seat seat) {
        var request = request(approve.userId(), seat);
        seat.atLeast(Role.GM).beforeTheEnd();
        return List.of(
                new PlayerJoined(
                        approve.sessionId(),
                        approve.userId(),
                        request.displayName(),
                        request.role(),
                        request.characterId(),
                        request.inviteId()));
    }

    static List<GameSessionEvent> deny(DenyJoin deny, Seat seat) {
        request(deny.userId(), seat);
        seat.atLeast(Role.GM).beforeTheEnd();
        return List.of(new JoinDenied(deny.sessionId(), deny.userId()));
    }

    static List<GameSessionEvent> rename(RenameMember rename, Created session) {
        var member = session.table().people().members().get(rename.actorId());
        if (member == null || member.displayName().equals(rename.displayName())) {
            return List.of();
        }
        return List.of(
                new MemberRenamed(rename.sessionId(), rename.actorId(), rename.displayName()));
    }

    static List<GameSessionEvent> leave(Leave leave, Seat seat) {
        if (seat.beforeTheEnd().member().role() == Role.OWNER) {
            throw new CommandRejected(OWNER_STAYS, "Hand the table over or end the session.");
        }
        return List.of(new PlayerLeft(leave.sessionId(), leave.actorId()));
    }

    static List<GameSessionEvent> kick(Kick kick, Seat seat) {
        var member = people(seat).members().get(kick.userId());
        if (member == null) {
            throw new CommandRejected(MemberRejection.NOT_FOUND, "There is no such member.");
        }
        if (seat.atLeast(Role.GM).member().role().compareTo(member.role()) >= 0) {
            throw new CommandRejected(ROLE_TOO_LOW, "Only who is below you can be sent away.");
        }
        seat.beforeTheEnd();
        return List.of(new PlayerKicked(kick.sessionId(), kick.userId()));
    }

    private static void requireWithinBounds(CreateInvite create) {
        if (create.role() == Role.OWNER) {
            throw CommandRejected.about(ROLE_TOO_HIGH, "role", "must be below OWNER");
        }
        if (create.uses() < 1 || create.uses() > MOST_USES) {
            throw CommandRejected.about(USES_OUT_OF_RANGE, "uses", "must be 1 to 100");
        }
        var lifetime = create.lifetime();
        if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw CommandRejected.about(
                    LIFETIME_OUT_OF_RANGE, "expiresInSeconds", "must be 60 to 2592000");
        }
    }

    private static InviteId known(@Nullable InviteId invite) {
        if (invite == null) {
            throw invalidInvite();
        }
        return invite;
    }

    private static Invite valid(@Nullable Invite invite, Instant now) {
        if (invite == null || !now.isBefore(invite.expiresAt())) {
            throw invalidInvite();
        }
        return invite;
    }

    /// The one answer to a code that does not open anything, whatever the cause.
    static CommandRejected invalidInvite() {
        return new CommandRejected(INVALID, "This invitation is not valid, or no longer.");
    }

    private static @Nullable CharacterId character(AcceptInvite accept) {
        var named = accept.character();
        if (named != null && !accept.actorId().equals(named.ownerId())) {
            throw new CommandRejected(CharacterRejection.NOT_FOUND, "There is no such character.");
        }
        if (named != null && named.archived()) {
            throw new CommandRejected(
                    CharacterRejection.ARCHIVED, "The character is archived; restore it first.");
        }
        return named == null ? null : named.characterId();
    }

    private static JoinRequested requested(
            AcceptInvite accept, InviteId inviteId, Role role, @Nullable CharacterId character) {
        return new JoinRequested(
                accept.sessionId(),
                accept.actorId(),
                accept.guest().displayName(),
                role,
                inviteId,
                character);
    }

    private static PlayerJoined joined(
            AcceptInvite accept, InviteId inviteId, Role role, @Nullable CharacterId character) {
        return new PlayerJoined(
                accept.sessionId(),
                accept.actorId(),
                accept.guest().displayName(),
                role,
                character,
                inviteId);
    }

    /// Only game masters know who waits at the door.
    private static Request request(UserId userId, Seat seat) {
        var request = people(seat).requests().get(userId);
        if (!seat.isGameMaster() || request == null) {
            throw new CommandRejected(RequestRejection.NOT_FOUND, "There is no such request.");
        }
        return request;
    }

    private static People people(Seat seat) {
        return seat.table().people();
    }
}
