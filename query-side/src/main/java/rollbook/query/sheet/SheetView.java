package rollbook.query.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.events.character.Abilities;
import rollbook.events.character.Sheet;

/// A whole character sheet.
///
/// @param modifiers that follow from the ability scores
/// @param archived true or absent
@JsonInclude(JsonInclude.Include.NON_NULL)
record SheetView(
        CharacterId characterId,
        UserId ownerId,
        @JsonUnwrapped Sheet sheet,
        Abilities modifiers,
        @Nullable Boolean archived,
        long version) {

    static SheetView of(StoredSheet stored) {
        return new SheetView(
                stored.characterId(),
                stored.ownerId(),
                stored.sheet(),
                stored.sheet().abilities().modifiers(),
                stored.archived() ? true : null,
                stored.version());
    }
}
