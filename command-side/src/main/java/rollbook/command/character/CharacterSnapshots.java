package rollbook.command.character;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import rollbook.command.character.CharacterState.Unmade;
import rollbook.events.character.CharacterEvent;
import rollbook.store.aggregate.StateFold;

/// Has snapshots taken of characters.
@Configuration(proxyBeanMethods = false)
class CharacterSnapshots {

    @Bean
    StateFold<CharacterState, CharacterEvent> characterStates() {
        return new StateFold<>(
                CharacterSheet.class,
                CharacterState.class,
                CharacterEvent.class,
                new Unmade(),
                CharacterState::evolve);
    }
}
