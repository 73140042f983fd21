package rollbook.command.character;

import org.springframework.http.ResponseEntity;

import rollbook.command.Accepted;
import rollbook.command.character.CharacterState.Made;

/// The version that a sheet has come to by a command.
record Versioned(long version) {
    static ResponseEntity<Versioned> answer(Accepted accepted) {
        return accepted.ok(new Versioned(of(accepted)));
    }

    static long of(Accepted accepted) {
        return accepted.state(Made.class).version();
    }
}
