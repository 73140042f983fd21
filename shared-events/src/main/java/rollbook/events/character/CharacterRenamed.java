package rollbook.events.character;

import rollbook.events.CharacterId;

/// The character goes by another name now.
public record CharacterRenamed(CharacterId characterId, String name) implements CharacterEvent {}
