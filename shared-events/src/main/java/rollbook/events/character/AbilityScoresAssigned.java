package rollbook.events.character;

import rollbook.events.CharacterId;

/// The six ability scores were set.
public record AbilityScoresAssigned(CharacterId characterId, Abilities abilities)
        implements CharacterEvent {}
