package rollbook.events.character;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.UserId;

/// The character goes by another name now.
@Revision(2)
public record CharacterRenamed(
        CharacterId characterId, @Personal(of = "ownerId") String name, @Nullable UserId ownerId)
        implements CharacterEvent {}
