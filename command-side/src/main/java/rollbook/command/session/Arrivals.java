package rollbook.command.session;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import rollbook.command.user.Users;
import rollbook.events.CharacterId;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.character.CharacterCreated;
import rollbook.events.character.CharacterEvent;
import rollbook.store.EventLog;
import rollbook.store.RecordedEvent;

import java.util.Iterator;

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
        return id == null ? null : named(id);
    }

    boolean isTable(SessionId id) {
        return log.lastSequence(id.toString()).isPresent();
    }

    private NamedCharacter named(CharacterId id) {
        try (var events = log.stream(id.toString(), 0)) {
            var facts = events.map(RecordedEvent::event).iterator();
            return facts.hasNext()
                    ? named((CharacterCreated) facts.next(), facts)
                    : new NamedCharacter(id, null, null);
        }
    }

    private static NamedCharacter named(CharacterCreated first, Iterator<?> more) {
        var sheet = first.sheet();
        while (more.hasNext()) {
            sheet = sheet.after((CharacterEvent) more.next());
        }
        return new NamedCharacter(first.characterId(), first.ownerId(), sheet);
    }
}
