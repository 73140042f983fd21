package rollbook.events.character;

import rollbook.events.CharacterId;

/// The character was hurt.
///
/// @param amount all of it
/// @param temporary how much of it the temporary hit points took
/// @param current hit points left
public record DamageTaken(CharacterId characterId, int amount, int temporary, int current)
        implements CharacterEvent {}
