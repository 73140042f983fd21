package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.command.session.Asks.accepts;
import static rollbook.command.session.Asks.guest;
import static rollbook.command.session.Asks.invites;
import static rollbook.command.session.Facts.HASH;
import static rollbook.command.session.Facts.INVITE;
import static rollbook.command.session.Facts.TABLE;
import static rollbook.command.session.Facts.asked;
import static rollbook.command.session.Facts.ended;
import static rollbook.command.session.Facts.invited;
import static rollbook.command.session.Facts.joined;
import static rollbook.command.session.Facts.opened;

import org.junit.jupiter.api.Test;

import rollbook.command.session.SessionCommand.AcceptInvite;
import rollbook.command.session.SessionCommand.ApproveJoin;
import rollbook.command.session.SessionCommand.DenyJoin;
import rollbook.command.session.SessionCommand.Kick;
import rollbook.command.session.SessionCommand.Leave;
import rollbook.command.session.SessionCommand.RevokeInvite;
import rollbook.command.user.UserRejection;
import rollbook.events.CharacterId;
import rollbook.events.session.InviteCreated;
import rollbook.events.session.InviteRevoked;
import rollbook.events.session.JoinDenied;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.PlayerKicked;
import rollbook.events.session.PlayerLeft;
import rollbook.events.session.Role;

import java.time.Duration;
import java.util.UUID;

class ComingAndGoingTest extends SessionSpec {

    @Test
    void a_game_master_invites_until_a_time() {
        given(opened());
        when(invites(mira, Role.PLAYER, 3, Duration.ofSeconds(60)));
        then(new InviteCreated(TABLE, INVITE, HASH, Role.PLAYER, 3, NOW.plusSeconds(60), false));
    }

    @Test
    void nobody_is_invited_to_own_the_table() {
        given(opened());
        when(invites(mira, Role.OWNER));
        thenRejected(InviteRejection.ROLE_TOO_HIGH);
    }

    @Test
    void invitations_have_bounds() {
        given(opened());
        when(invites(mira, Role.PLAYER, 101, Duration.ofDays(1)));
        thenRejected(InviteRejection.USES_OUT_OF_RANGE);
        when(invites(mira, Role.PLAYER, 1, Duration.ofSeconds(59)));
        thenRejected(InviteRejection.LIFETIME_OUT_OF_RANGE);
    }

    @Test
    void assistants_and_players_do_not_invite() {
        given(opened(), joined(tomas, Role.ASSISTANT), joined(ines));
        when(invites(tomas, Role.PLAYER));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
        when(invites(ines, Role.PLAYER));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
    }

    @Test
    void an_invitation_lets_in_as_often_as_it_says() {
        given(opened(), invited(1));
        when(accepts(tomas));
        then(joined(tomas));
        given(joined(tomas));
        when(accepts(ines));
        thenRejected(InviteRejection.INVALID);
    }

    @Test
    void joining_twice_is_one_join() {
        given(opened(), invited(1), joined(tomas));
        when(accepts(tomas));
        thenNothing();
    }

    @Test
    void a_code_that_opens_nothing_opens_nothing_for_members_either() {
        given(opened(), invited(5), joined(tomas));
        when(new AcceptInvite(TABLE, guest(tomas), "another hash", null));
        thenRejected(InviteRejection.INVALID);
    }

    @Test
    void an_invitation_ends_with_its_time_and_when_it_is_revoked() {
        var late = new InviteCreated(TABLE, INVITE, HASH, Role.PLAYER, 5, NOW, false);
        given(opened(), late);
        when(accepts(tomas));
        thenRejected(InviteRejection.INVALID);
        given(invited(5), new InviteRevoked(TABLE, INVITE));
        when(accepts(tomas));
        thenRejected(InviteRejection.INVALID);
    }

    @Test
    void only_game_masters_know_of_invitations() {
        given(opened(), invited(1), joined(ines), joined(tomas, Role.ASSISTANT), invited(1));
        when(new RevokeInvite(TABLE, ines, INVITE));
        thenRejected(InviteRejection.NOT_FOUND);
        when(new RevokeInvite(TABLE, tomas, INVITE));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
        when(new RevokeInvite(TABLE, mira, INVITE));
        then(new InviteRevoked(TABLE, INVITE));
    }

    @Test
    void who_needs_approval_waits_at_the_door() {
        given(opened(), invited(5, true));
        when(accepts(tomas));
        then(asked(tomas));
        given(asked(tomas));
        when(accepts(tomas));
        thenNothing();
    }

    @Test
    void a_game_master_lets_in_or_turns_away() {
        given(opened(), invited(5, true), asked(tomas), asked(ines));
        when(new ApproveJoin(TABLE, mira, tomas));
        then(joined(tomas));
        when(new DenyJoin(TABLE, mira, ines));
        then(new JoinDenied(TABLE, ines));
        given(joined(tomas), new JoinDenied(TABLE, ines));
        when(new ApproveJoin(TABLE, mira, ines));
        thenRejected(RequestRejection.NOT_FOUND);
    }

    @Test
    void nobody_joins_what_has_ended_or_unverified_where_that_is_asked_for() {
        given(opened(), invited(5));
        when(new AcceptInvite(TABLE, new Guest(tomas, "Tomas", false), HASH, null));
        thenRejected(UserRejection.NOT_VERIFIED);
        given(ended());
        when(accepts(tomas));
        thenRejected(SessionRejection.ENDED);
    }

    @Test
    void one_brings_a_character_of_ones_own() {
        var borin = new CharacterId(UUID.randomUUID());
        given(opened(), invited(5));
        when(
                new AcceptInvite(
                        TABLE, guest(tomas), HASH, new NamedCharacter(borin, ines, null, false)));
        thenRejected(CharacterRejection.NOT_FOUND);
        when(
                new AcceptInvite(
                        TABLE, guest(tomas), HASH, new NamedCharacter(borin, tomas, null, false)));
        assertThat(thenOne(PlayerJoined.class).characterId()).isEqualTo(borin);
    }

    @Test
    void nobody_brings_a_character_that_was_put_away() {
        var borin = new CharacterId(UUID.randomUUID());
        given(opened(), invited(5));
        when(
                new AcceptInvite(
                        TABLE, guest(tomas), HASH, new NamedCharacter(borin, tomas, null, true)));
        thenRejected(CharacterRejection.ARCHIVED);
    }

    @Test
    void everybody_may_leave_but_the_owner() {
        given(opened(), joined(tomas));
        when(new Leave(TABLE, tomas));
        then(new PlayerLeft(TABLE, tomas));
        when(new Leave(TABLE, mira));
        thenRejected(SessionRejection.OWNER_STAYS);
        given(new PlayerLeft(TABLE, tomas));
        when(new Leave(TABLE, tomas));
        thenRejected(SessionRejection.NOT_FOUND);
    }

    @Test
    void one_sends_away_who_is_below_oneself() {
        given(opened(), joined(tomas, Role.GM), joined(rolf, Role.GM), joined(ines));
        when(new Kick(TABLE, tomas, ines));
        then(new PlayerKicked(TABLE, ines));
        when(new Kick(TABLE, tomas, rolf));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
        when(new Kick(TABLE, tomas, tomas));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
        when(new Kick(TABLE, ines, rolf));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
    }
}
