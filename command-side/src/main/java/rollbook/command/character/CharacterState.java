package rollbook.command.character;

import rollbook.events.CharacterId;
import rollbook.events.Revision;
import rollbook.events.UserId;
import rollbook.events.character.CharacterArchived;
import rollbook.events.character.CharacterCreated;
import rollbook.events.character.CharacterEvent;
import rollbook.events.character.CharacterRestored;
import rollbook.events.character.Sheet;

/// What a character has become so far.
@Revision(2)
sealed interface CharacterState {
    record Unmade() implements CharacterState {}

    /// A sheet in use, or put away.
    ///
    /// @param version how many facts there are
    record Made(CharacterId id, UserId ownerId, Sheet sheet, boolean archived, long version)
            implements CharacterState {

        private Made after(CharacterEvent event) {
            var away =
                    event instanceof CharacterArchived
                            || (archived && !(event instanceof CharacterRestored));
            return new Made(id, ownerId, sheet.after(event), away, version + 1);
        }
    }

    default CharacterState evolve(CharacterEvent event) {
        return switch (this) {
            case Made made -> made.after(event);
            case Unmade _ -> {
                if (event instanceof CharacterCreated(var id, var owner, var sheet)) {
                    yield new Made(id, owner, sheet, false, 1);
                }
                throw new IllegalStateException("a character begins with CharacterCreated");
            }
        };
    }
}
