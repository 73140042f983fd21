package rollbook.events.character;

import rollbook.events.CharacterId;

/// The character is of that level now.
public record LevelReached(CharacterId characterId, int level) implements CharacterEvent {}
