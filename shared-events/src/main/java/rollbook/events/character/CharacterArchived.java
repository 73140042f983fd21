package rollbook.events.character;

import rollbook.events.CharacterId;

/// The sheet was put away; it can be brought back.
public record CharacterArchived(CharacterId characterId) implements CharacterEvent {}
