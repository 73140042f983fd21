package rollbook.events.character;

import rollbook.events.CharacterId;

/// The armor class changed.
public record ArmorClassSet(CharacterId characterId, int armorClass) implements CharacterEvent {}
