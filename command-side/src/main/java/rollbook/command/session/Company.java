package rollbook.command.session;

import org.springframework.stereotype.Component;

import rollbook.command.session.SessionState.Archived;
import rollbook.command.session.SessionState.Created;
import rollbook.command.session.SessionState.Ended;
import rollbook.events.CharacterId;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.store.aggregate.StateFold;
import rollbook.store.aggregate.States;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Who sits with whom, for those who decide about characters.
@Component
public class Company {
    private final TablesOfPeople tables;
    private final States states;
    private final StateFold<SessionState, GameSessionEvent> sessions;

    Company(
            TablesOfPeople tables,
            States states,
            StateFold<SessionState, GameSessionEvent> sessions) {
        this.tables = tables;
        this.states = states;
        this.sessions = sessions;
    }

    /// What `user` is to that character of `owner`. A table that has ended is still shared, but
    /// nobody runs it any more.
    public Standing standing(UserId user, CharacterId character, UserId owner) {
        var standing = Standing.STRANGER;
        for (var table : shared(user, owner)) {
            if (isRunBy(user, table) && seats(owner, character, table)) {
                return Standing.GAME_MASTER;
            }
            standing = Standing.TABLEMATE;
        }
        return standing;
    }

    /// Which tables those are is known from an index that may be a little behind; who is there is
    /// read from the table itself.
    private List<Created> shared(UserId one, UserId other) {
        var both = new HashSet<>(tables.of(one));
        both.retainAll(Set.copyOf(tables.of(other)));
        return both.stream()
                .<Created>mapMulti(this::read)
                .filter(it -> has(one, it) && has(other, it))
                .toList();
    }

    private void read(SessionId id, Consumer<Created> found) {
        if (states.latest(sessions, id.toString()) instanceof Created created) {
            found.accept(created);
        }
    }

    private static boolean has(UserId user, Created table) {
        return table.table().people().members().containsKey(user);
    }

    private static boolean isRunBy(UserId user, Created table) {
        var member = table.table().people().members().get(user);
        return member != null
                && member.isGameMaster()
                && !(table instanceof Ended || table instanceof Archived);
    }

    private static boolean seats(UserId owner, CharacterId character, Created table) {
        var member = table.table().people().members().get(owner);
        return member != null && character.equals(member.characterId());
    }
}
