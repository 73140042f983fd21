package rollbook.command.character;

import org.springframework.stereotype.Component;

import rollbook.command.character.CharacterState.Made;
import rollbook.command.character.CharacterState.Unmade;
import rollbook.command.session.Characters;
import rollbook.command.session.NamedCharacter;
import rollbook.events.CharacterId;
import rollbook.events.character.CharacterEvent;
import rollbook.store.aggregate.StateFold;
import rollbook.store.aggregate.States;

/// Characters for the tables: each roll may ask, so they come from their snapshots.
@Component
class CharactersAtTables implements Characters {
    private final States states;
    private final StateFold<CharacterState, CharacterEvent> characters;

    CharactersAtTables(States states, StateFold<CharacterState, CharacterEvent> characters) {
        this.states = states;
        this.characters = characters;
    }

    @Override
    public NamedCharacter named(CharacterId id) {
        return switch (states.latest(characters, id.toString())) {
            case Made(_, var ownerId, var sheet, var archived, _) ->
                    new NamedCharacter(id, ownerId, sheet, archived);
            case Unmade _ -> new NamedCharacter(id, null, null, false);
        };
    }
}
