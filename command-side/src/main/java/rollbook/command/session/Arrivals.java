package rollbook.command.session;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import rollbook.command.user.Users;
import rollbook.events.CharacterId;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.character.CharacterCreated;
import rollbook.store.EventLog;

/// What a table has to know of things outside of it, read from their own streams.
@Component
class Arrivals {
    private final Users users;
    private final EventLog log;

    Arrivals(Users users, EventLog log) {
        this.users = users;
        this.log = log;
    }

    Guest guest(UserId user) {
        return new Guest(user, users.displayName(user), users.mayPlay(user));
    }

    @Nullable NamedCharacter character(@Nullable CharacterId id) {
        return id == null ? null : new NamedCharacter(id, owner(id));
    }

    boolean isTable(SessionId id) {
        return log.lastSequence(id.toString()).isPresent();
    }

    private @Nullable UserId owner(CharacterId id) {
        try (var events = log.stream(id.toString(), 0)) {
            return events.findFirst()
                    .map(first -> (CharacterCreated) first.event())
                    .map(CharacterCreated::ownerId)
                    .orElse(null);
        }
    }
}
