package rollbook.events.character;

import rollbook.events.CharacterId;

/// The character is of that level now.
///
/// @param level 1 to 20
public record LevelReached(CharacterId characterId, int level) implements CharacterEvent {}
