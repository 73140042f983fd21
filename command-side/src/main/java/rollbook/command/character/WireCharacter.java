package rollbook.command.character;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import rollbook.command.character.CharacterState.Made;
import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.events.character.Abilities;
import rollbook.events.character.Sheet;

/// A character as its owner is shown it when a change came too late.
///
/// @param archived true or absent
@JsonInclude(JsonInclude.Include.NON_NULL)
record WireCharacter(
        CharacterId characterId,
        UserId ownerId,
        @JsonUnwrapped Sheet sheet,
        Abilities modifiers,
        @Nullable Boolean archived,
        long version) {

    static WireCharacter of(Made character) {
        var sheet = character.sheet();
        return new WireCharacter(
                character.id(),
                character.ownerId(),
                sheet,
                sheet.abilities().modifiers(),
                character.archived() ? true : null,
                character.version());
    }
}
