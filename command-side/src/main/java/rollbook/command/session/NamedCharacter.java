package rollbook.command.session;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.events.character.Sheet;

/// A character that a request names.
///
/// @param ownerId whose it is; null when there is no such character
/// @param sheet as it stands; null when there is no such character
/// @param archived whether its owner has put it away
public record NamedCharacter(
        CharacterId characterId,
        @Nullable UserId ownerId,
        @Nullable Sheet sheet,
        boolean archived) {}
