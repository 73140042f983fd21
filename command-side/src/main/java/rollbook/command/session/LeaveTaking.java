package rollbook.command.session;

import org.springframework.stereotype.Component;

import rollbook.command.Commands;
import rollbook.command.session.SessionCommand.Vacate;
import rollbook.events.UserId;

/// Has somebody who is gone for good leave every table; their own pass on or end.
@Component
public class LeaveTaking {
    private final TablesOfPeople tables;
    private final Commands commands;

    LeaveTaking(TablesOfPeople tables, Commands commands) {
        this.tables = tables;
        this.commands = commands;
    }

    /// As far as it is known where they sit; see [NamesAtTables] for the rest.
    public void takeLeave(UserId user) {
        tables.of(user).forEach(session -> commands.send(new Vacate(session, user)));
    }
}
