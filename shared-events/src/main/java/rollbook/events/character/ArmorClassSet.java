package rollbook.events.character;

import rollbook.events.CharacterId;

/// The armor class changed.
///
/// @param armorClass 0 to 999
public record ArmorClassSet(CharacterId characterId, int armorClass) implements CharacterEvent {}
