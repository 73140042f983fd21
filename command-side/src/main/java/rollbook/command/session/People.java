package rollbook.command.session;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import rollbook.events.CharacterId;
import rollbook.events.InviteId;
import rollbook.events.Personal;
import rollbook.events.UserId;
import rollbook.events.session.InviteCreated;
import rollbook.events.session.JoinRequested;
import rollbook.events.session.MemberRenamed;
import rollbook.events.session.OwnershipTransferred;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.Role;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The members of a table, and who may still come.
///
/// @param codes the invitation behind each hash of a code, also when it is not valid any more
/// @param invites those that can still be used, but for their time
record People(
        PMap<UserId, Member> members,
        PMap<String, InviteId> codes,
        PMap<InviteId, Invite> invites,
        PMap<UserId, Request> requests) {

    /// Somebody at the table.
    ///
    /// @param place who came earlier has a lower one
    record Member(
            UserId userId,
            Role role,
            @Personal(of = "userId") String displayName,
            @Nullable CharacterId characterId,
            int place) {
        Member named(String name) {
            return new Member(userId, role, name, characterId, place);
        }

        Member as(Role another) {
            return new Member(userId, another, displayName, characterId, place);
        }

        boolean isGameMaster() {
            return role.isGameMaster();
        }
    }

    /// An invitation.
    record Invite(Role role, int usesLeft, Instant expiresAt, boolean needsApproval) {
        Invite used() {
            return new Invite(role, usesLeft - 1, expiresAt, needsApproval);
        }
    }

    /// Somebody waits to be let in.
    record Request(
            UserId userId,
            @Personal(of = "userId") String displayName,
            Role role,
            InviteId inviteId,
            @Nullable CharacterId characterId) {}

    static People only(UserId owner, String displayName) {
        return new People(
                HashTreePMap.singleton(owner, new Member(owner, Role.OWNER, displayName, null, 0)),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty());
    }

    Set<UserId> gameMasters() {
        return members.entrySet().stream()
                .filter(member -> member.getValue().isGameMaster())
                .map(member -> member.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Who of the game masters below the owner came first.
    Optional<UserId> eldestGameMaster() {
        return members.values().stream()
                .filter(member -> member.role() == Role.GM)
                .min(Comparator.comparingInt(Member::place))
                .map(Member::userId);
    }

    boolean hasSeated(CharacterId character) {
        return members.values().stream().anyMatch(member -> character.equals(member.characterId()));
    }

    People with(InviteCreated invite) {
        var open =
                new Invite(
                        invite.role(), invite.uses(), invite.expiresAt(), invite.needsApproval());
        return new People(
                members,
                codes.plus(invite.codeHash(), invite.inviteId()),
                invites.plus(invite.inviteId(), open),
                requests);
    }

    People withoutInvite(InviteId invite) {
        return new People(members, codes, invites.minus(invite), requests);
    }

    People with(JoinRequested asked) {
        var request =
                new Request(
                        asked.userId(),
                        asked.displayName(),
                        asked.role(),
                        asked.inviteId(),
                        asked.characterId());
        return new People(members, codes, invites, requests.plus(asked.userId(), request));
    }

    People withoutRequest(UserId user) {
        return new People(members, codes, invites, requests.minus(user));
    }

    People with(PlayerJoined player) {
        var member =
                new Member(
                        player.userId(),
                        player.role(),
                        player.displayName(),
                        player.characterId(),
                        lastPlace() + 1);
        return new People(
                members.plus(player.userId(), member),
                codes,
                afterUseOf(player.inviteId()),
                requests.minus(player.userId()));
    }

    People with(MemberRenamed renamed) {
        var member = members.get(renamed.userId());
        return member == null
                ? this
                : new People(
                        members.plus(renamed.userId(), member.named(renamed.displayName())),
                        codes,
                        invites,
                        requests);
    }

    People with(OwnershipTransferred handed) {
        var before = members.get(handed.from());
        var after = members.get(handed.to());
        return before == null || after == null
                ? this
                : new People(
                        members.plus(handed.from(), before.as(Role.GM))
                                .plus(handed.to(), after.as(Role.OWNER)),
                        codes,
                        invites,
                        requests);
    }

    People without(UserId user) {
        return new People(members.minus(user), codes, invites, requests);
    }

    private int lastPlace() {
        return members.values().stream().mapToInt(Member::place).max().orElse(0);
    }

    private PMap<InviteId, Invite> afterUseOf(InviteId id) {
        var invite = invites.get(id);
        if (invite == null) {
            return invites;
        }
        return invite.usesLeft() == 1 ? invites.minus(id) : invites.plus(id, invite.used());
    }
}
