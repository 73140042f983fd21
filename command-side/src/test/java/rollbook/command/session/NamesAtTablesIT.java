package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import rollbook.command.Commands;
import rollbook.command.session.SessionCommand.AcceptInvite;
import rollbook.command.session.SessionCommand.CreateInvite;
import rollbook.command.session.SessionCommand.CreateSession;
import rollbook.command.session.SessionCommand.Kick;
import rollbook.command.session.SessionCommand.Leave;
import rollbook.command.user.ClosedAccounts;
import rollbook.command.user.IdentitySpec;
import rollbook.command.user.Visitor;
import rollbook.events.InviteId;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.JoinDenied;
import rollbook.events.session.MemberRenamed;
import rollbook.events.session.PlayerLeft;
import rollbook.events.session.Role;
import rollbook.events.session.SessionCreated;
import rollbook.events.session.Settings;
import rollbook.store.EventLog;
import rollbook.store.RecordedEvent;
import rollbook.store.UuidV7;
import rollbook.store.privacy.SubjectKeys;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class NamesAtTablesIT extends IdentitySpec {
    @Autowired private Commands commands;
    @Autowired private EventLog log;
    @Autowired private ClosedAccounts accounts;
    @Autowired private TablesOfPeople tables;
    @Autowired private SubjectKeys keys;

    @Test
    void every_table_learns_a_new_name_once() {
        var mira = arrive("names@example.org", "Mira");
        var user = UserId.of(mira.json().path("user").path("userId").asString());
        var tables = List.of(opens(user, "Mira"), opens(user, "Mira"));
        rename(mira.text("accessToken"), "Mira the Bold");
        for (var table : tables) {
            awaitLast(table, new MemberRenamed(table, user, "Mira the Bold"));
            assertThat(log.lastSequence(table.toString())).hasValue(1);
        }
    }

    @Test
    void a_name_that_changed_while_sitting_down_is_told_right_after() {
        var mira = arrive("hurry@example.org", "Hurry");
        var user = UserId.of(mira.json().path("user").path("userId").asString());
        rename(mira.text("accessToken"), "Hurried");
        var table = opens(user, "Hurry");
        awaitLast(table, new MemberRenamed(table, user, "Hurried"));
    }

    @Test
    void a_table_is_told_of_who_joined() {
        var table = opens(idOf(arrive("table@example.org", "Host")), "Host");
        var lena = arrive("joins@example.org", "Lena");
        joins(table, idOf(lena), "Lena");
        rename(lena.text("accessToken"), "Helena");
        awaitLast(table, new MemberRenamed(table, idOf(lena), "Helena"));
    }

    @Test
    void who_leaves_or_is_kicked_has_no_seat_there_any_more() {
        var table = opens(idOf(arrive("seats@example.org", "Host")), "Host");
        var lena = idOf(arrive("leaves@example.org", "Lena"));
        var kim = idOf(arrive("kicked@example.org", "Kim"));
        joins(table, lena, "Lena");
        joins(table, kim, "Kim");
        awaitSeats(1, lena);
        awaitSeats(1, kim);
        commands.send(new Leave(table, lena), lena);
        commands.send(new Kick(table, ownerOf(table), kim), ownerOf(table));
        awaitSeats(0, lena);
        awaitSeats(0, kim);
    }

    @Test
    void who_sits_down_after_the_farewell_leaves_at_once() {
        var table = opens(idOf(arrive("open-host@example.org", "Host")), "Host");
        var guest = idOf(arrive("gone@example.org", "Gone"));
        accounts.farewell(guest);
        joins(table, guest, "Gone");
        awaitLast(table, new PlayerLeft(table, guest));
        awaitSeats(0, guest);
    }

    @Test
    void who_sits_down_just_before_the_farewell_leaves_with_it_and_left_no_name() {
        var table = opens(idOf(arrive("early-host@example.org", "Host")), "Host");
        var guest = idOf(arrive("early@example.org", "Elusive"));
        keys.erase(guest.toString());
        joins(table, guest, "Elusive");
        awaitSeats(1, guest);
        accounts.farewell(guest);
        awaitSeats(0, guest);
        assertThat(lastOf(table)).isEqualTo(new PlayerLeft(table, guest));
        try (var events = log.stream(table.toString(), 0)) {
            assertThat(events.map(RecordedEvent::event))
                    .noneMatch(event -> event.toString().contains("Elusive"));
        }
    }

    private void awaitSeats(int count, UserId user) {
        await().atMost(Duration.ofSeconds(15)).until(() -> tables.of(user).size() == count);
    }

    @Test
    void whoever_is_erased_waits_to_be_let_in_nowhere() {
        var table = opens(idOf(arrive("host@example.org", "Host")), "Host");
        var guest = idOf(arrive("waiting@example.org", "Waiting"));
        asks(table, guest, "Waiting");
        awaitSeats(1, guest);
        accounts.farewell(guest);
        awaitDenied(table, guest);
    }

    @Test
    void who_asks_after_the_farewell_is_sent_away() {
        var table = opens(idOf(arrive("late-host@example.org", "Host")), "Host");
        var guest = idOf(arrive("too-late@example.org", "Late"));
        accounts.farewell(guest);
        asks(table, guest, "Late");
        awaitDenied(table, guest);
    }

    private static UserId idOf(Visitor.Answer signedIn) {
        return UserId.of(signedIn.json().at("/user/userId").asString());
    }

    private void asks(SessionId table, UserId user, String name) {
        enters(table, user, name, true);
    }

    private void joins(SessionId table, UserId user, String name) {
        enters(table, user, name, false);
    }

    private void enters(SessionId table, UserId user, String name, boolean needsApproval) {
        var owner = ownerOf(table);
        var invite = new InviteId(UuidV7.next());
        var hash = invite.toString();
        var day = Duration.ofDays(1);
        commands.send(
                new CreateInvite(table, owner, invite, hash, Role.PLAYER, 1, day, needsApproval),
                owner);
        commands.send(new AcceptInvite(table, new Guest(user, name, true), hash, null), user);
    }

    private UserId ownerOf(SessionId table) {
        try (var events = log.stream(table.toString(), 0)) {
            return events.map(RecordedEvent::event)
                    .map(SessionCreated.class::cast)
                    .map(SessionCreated::ownerId)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void awaitDenied(SessionId table, UserId guest) {
        awaitLast(table, new JoinDenied(table, guest));
        awaitSeats(0, guest);
    }

    private SessionId opens(UserId user, String name) {
        var id = new SessionId(UuidV7.next());
        var guest = new Guest(user, name, true);
        commands.send(new CreateSession(id, guest, "The cave", Settings.defaults()), user);
        return id;
    }

    private void rename(String accessToken, String name) {
        web.patch(
                        "/api/users/me",
                        Map.of("displayName", name),
                        "Authorization",
                        "Bearer " + accessToken)
                .is(200);
    }

    private void awaitLast(SessionId table, GameSessionEvent expected) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(lastOf(table)).isEqualTo(expected));
    }

    private Object lastOf(SessionId table) {
        try (var events = log.stream(table.toString(), 0)) {
            return events.map(RecordedEvent::event).reduce((_, later) -> later).orElseThrow();
        }
    }
}
