package rollbook.events.character;

import rollbook.events.CharacterId;

/// The sheet was brought back.
public record CharacterRestored(CharacterId characterId) implements CharacterEvent {}
