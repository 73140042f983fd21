package rollbook.command.session;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import rollbook.command.user.Users;
import rollbook.events.CharacterId;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.store.EventLog;

/// What a table has to know of things outside of it.
@Component
class Arrivals {
    private final Users users;
    private final Characters characters;
    private final EventLog log;

    Arrivals(Users users, Characters characters, EventLog log) {
        this.users = users;
        this.characters = characters;
        this.log = log;
    }

    Guest guest(UserId user) {
        return new Guest(user, users.displayName(user), users.mayPlay(user));
    }

    @Nullable NamedCharacter character(@Nullable CharacterId id) {
        return id == null ? null : characters.named(id);
    }

    boolean isTable(SessionId id) {
        return log.lastSequence(id.toString()).isPresent();
    }
}
