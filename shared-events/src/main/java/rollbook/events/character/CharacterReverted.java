package rollbook.events.character;

import rollbook.events.CharacterId;
import rollbook.events.UserId;

/// The sheet says again what it said in an earlier version.
///
/// @param toVersion that version
/// @param sheet as it was then and is now
public record CharacterReverted(
        CharacterId characterId, UserId ownerId, long toVersion, Sheet sheet)
        implements CharacterEvent {}
