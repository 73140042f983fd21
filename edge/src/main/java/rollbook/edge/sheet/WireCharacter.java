package rollbook.edge.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.events.character.Abilities;
import rollbook.events.character.Sheet;

/// A whole character, for those who may see all of it.
///
/// @param modifiers that follow from the ability scores
/// @param archived true or absent
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WireCharacter(
        CharacterId characterId,
        UserId ownerId,
        @JsonUnwrapped WireSheet sheet,
        Abilities modifiers,
        @Nullable Boolean archived,
        long version) {

    public static WireCharacter of(
            CharacterId characterId, UserId ownerId, Sheet sheet, boolean archived, long version) {
        return new WireCharacter(
                characterId,
                ownerId,
                WireSheet.of(sheet),
                sheet.abilities().modifiers(),
                archived ? true : null,
                version);
    }
}
