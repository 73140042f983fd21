package rollbook.events.character;

import rollbook.events.CharacterId;

/// The character has that many temporary hit points now.
///
/// @param amount 1 to 9 999, in the place of those that were left
public record TemporaryHitPointsGranted(CharacterId characterId, int amount)
        implements CharacterEvent {}
