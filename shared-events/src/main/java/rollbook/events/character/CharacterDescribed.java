package rollbook.events.character;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.UserId;

/// What the character is, in words: all four as they are now.
///
/// @param ownerId whose sheet it is: the words on it are its owner's
@Revision(2)
public record CharacterDescribed(
        CharacterId characterId,
        @Personal(of = "ownerId") @Nullable String ancestry,
        @Personal(of = "ownerId") @Nullable String characterClass,
        @Personal(of = "ownerId") @Nullable String notes,
        @Personal(of = "ownerId") @Nullable String portrait,
        @Nullable UserId ownerId)
        implements CharacterEvent {}
