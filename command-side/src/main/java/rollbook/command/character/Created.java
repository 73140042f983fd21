package rollbook.command.character;

import org.springframework.http.ResponseEntity;

import rollbook.command.Accepted;
import rollbook.events.CharacterId;

/// A character that has just been made.
record Created(CharacterId characterId, long version) {
    static ResponseEntity<Created> answer(CharacterId id, Accepted accepted) {
        return accepted.created(new Created(id, Versioned.of(accepted)));
    }
}
