package rollbook.events.character;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;

/// What the character is, in words: all four as they are now.
public record CharacterDescribed(
        CharacterId characterId,
        @Nullable String ancestry,
        @Nullable String characterClass,
        @Nullable String notes,
        @Nullable String portrait)
        implements CharacterEvent {}
