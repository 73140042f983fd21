package rollbook.events.character;

import org.jspecify.annotations.Nullable;

import rollbook.events.CharacterId;
import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.UserId;

import java.util.List;

/// The character is proficient in these.
@Revision(2)
public record ProficienciesSet(
        CharacterId characterId,
        @Personal(of = "ownerId") List<String> proficiencies,
        @Nullable UserId ownerId)
        implements CharacterEvent {
    public ProficienciesSet {
        proficiencies = List.copyOf(proficiencies);
    }
}
