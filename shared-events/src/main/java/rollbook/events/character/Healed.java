package rollbook.events.character;

import rollbook.events.CharacterId;

/// The character recovered.
///
/// @param amount hit points regained
/// @param current hit points now
public record Healed(CharacterId characterId, int amount, int current) implements CharacterEvent {}
