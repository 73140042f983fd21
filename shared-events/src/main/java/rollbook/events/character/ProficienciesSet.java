package rollbook.events.character;

import rollbook.events.CharacterId;

import java.util.List;

/// The character is proficient in these.
public record ProficienciesSet(CharacterId characterId, List<String> proficiencies)
        implements CharacterEvent {
    public ProficienciesSet {
        proficiencies = List.copyOf(proficiencies);
    }
}
