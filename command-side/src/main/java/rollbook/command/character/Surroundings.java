package rollbook.command.character;

import rollbook.command.session.Standing;
import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.events.character.Sheet;

import java.util.Optional;

/// What a decision about a sheet needs to know besides the sheet.
interface Surroundings {
    /// What `user` is to that character of `owner`.
    Standing standing(UserId user, CharacterId character, UserId owner);

    /// What the sheet said in that version; nothing when it has not come to it.
    Optional<Sheet> sheet(CharacterId character, long version);
}
