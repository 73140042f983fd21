package rollbook.command.session;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

import rollbook.command.Commands;
import rollbook.command.session.SessionCommand.RenameMember;
import rollbook.command.user.Person;
import rollbook.command.user.Users;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.JoinDenied;
import rollbook.events.session.JoinRequested;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.PlayerKicked;
import rollbook.events.session.PlayerLeft;
import rollbook.events.session.SessionCreated;
import rollbook.events.user.UserErased;
import rollbook.events.user.UserRenamed;

/// Whenever people rename themselves, tells every table where they sit; whoever was erased leaves,
/// also the doors where they wait. Reads the log in one sequence; a name that changed while its
/// owner was sitting down is told right after.
@Component
@ProcessingGroup(NamesAtTables.PROCESSOR)
class NamesAtTables {
    static final String PROCESSOR = "names-at-tables";

    private final TablesOfPeople tables;
    private final Users users;
    private final Commands commands;
    private final LeaveTaking leaveTaking;

    NamesAtTables(TablesOfPeople tables, Users users, Commands commands, LeaveTaking leaveTaking) {
        this.tables = tables;
        this.users = users;
        this.commands = commands;
        this.leaveTaking = leaveTaking;
    }

    @EventHandler
    void on(SessionCreated session) {
        sitsDown(session.ownerId(), session.ownerName(), session.sessionId());
    }

    @EventHandler
    void on(PlayerJoined player) {
        sitsDown(player.userId(), player.displayName(), player.sessionId());
    }

    /// Who waits to be let in has no seat yet, but must not wait for ever.
    @EventHandler
    void on(JoinRequested guest) {
        sitsDown(guest.userId(), guest.displayName(), guest.sessionId());
    }

    @EventHandler
    void on(JoinDenied guest) {
        tables.remove(guest.userId(), guest.sessionId());
    }

    @EventHandler
    void on(PlayerLeft player) {
        tables.remove(player.userId(), player.sessionId());
    }

    @EventHandler
    void on(PlayerKicked player) {
        tables.remove(player.userId(), player.sessionId());
    }

    /// By now it is known for certain where they sat.
    @EventHandler
    void on(UserErased user) {
        leaveTaking.takeLeave(user.userId());
    }

    @EventHandler
    void on(UserRenamed user) {
        tables.of(user.userId())
                .forEach(session -> tell(session, user.userId(), user.displayName()));
    }

    private void sitsDown(UserId user, String name, SessionId session) {
        tables.add(user, session);
        if (users.isErased(user)) {
            leaveTaking.takeLeave(user);
        }
        users.find(user)
                .map(Person::displayName)
                .filter(today -> !today.equals(name))
                .ifPresent(today -> tell(session, user, today));
    }

    private void tell(SessionId session, UserId user, String name) {
        commands.send(new RenameMember(session, user, name), user);
    }
}
