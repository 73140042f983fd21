package rollbook.query.sheet;

import rollbook.edge.sheet.WireCharacter;
import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.events.character.CharacterArchived;
import rollbook.events.character.CharacterCreated;
import rollbook.events.character.CharacterEvent;
import rollbook.events.character.CharacterRestored;
import rollbook.events.character.Sheet;

/// A row of `view.sheet`.
///
/// @param version how many facts are in it
record StoredSheet(
        CharacterId characterId, UserId ownerId, Sheet sheet, boolean archived, long version) {

    static StoredSheet begun(CharacterCreated created) {
        return new StoredSheet(created.characterId(), created.ownerId(), created.sheet(), false, 1);
    }

    StoredSheet after(CharacterEvent event) {
        var away =
                event instanceof CharacterArchived
                        || (archived && !(event instanceof CharacterRestored));
        return new StoredSheet(characterId, ownerId, sheet.after(event), away, version + 1);
    }

    /// All of it, for those who may see that.
    WireCharacter onWire() {
        return WireCharacter.of(characterId, ownerId, sheet, archived, version);
    }
}
