package rollbook.events.character;

import rollbook.events.CharacterId;

/// The character has that many temporary hit points now.
public record TemporaryHitPointsGranted(CharacterId characterId, int amount)
        implements CharacterEvent {}
