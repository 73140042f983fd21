package rollbook.events.character;

import rollbook.events.CharacterId;

/// The speed changed.
///
/// @param speed feet a turn, 0 to 999
public record SpeedSet(CharacterId characterId, int speed) implements CharacterEvent {}
