package rollbook.events.character;

import rollbook.events.CharacterId;

/// The speed changed.
public record SpeedSet(CharacterId characterId, int speed) implements CharacterEvent {}
