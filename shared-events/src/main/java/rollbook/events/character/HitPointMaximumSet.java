package rollbook.events.character;

import rollbook.events.CharacterId;

/// The most hit points the character can have changed.
///
/// @param current hit points left, never above the new maximum
public record HitPointMaximumSet(CharacterId characterId, int maximum, int current)
        implements CharacterEvent {}
