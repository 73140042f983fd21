package rollbook.command.character;

import static rollbook.command.character.CharacterRejection.ARCHIVED;
import static rollbook.command.character.CharacterRejection.NOT_CONTROLLED;
import static rollbook.command.character.CharacterRejection.NOT_FOUND;

import org.jspecify.annotations.Nullable;

import rollbook.command.character.CharacterState.Made;
import rollbook.command.character.CharacterState.Unmade;
import rollbook.command.session.Standing;
import rollbook.edge.CommandRejected;

/// Who may do what with a sheet: the guards with which the rules begin. A stranger is answered as
/// if there were no such character.
final class Access {
    private Access() {}

    /// For its owner, and for those who run a table at which it sits; not once it is put away.
    static Made toChange(CharacterCommand command, CharacterState state, Surroundings around) {
        var character = seen(command, state, around, Standing.GAME_MASTER);
        if (character.archived()) {
            throw new CommandRejected(ARCHIVED, "The character is archived; restore it first.");
        }
        return character;
    }

    /// For its owner alone.
    static Made toPutAway(CharacterCommand command, CharacterState state, Surroundings around) {
        return seen(command, state, around, null);
    }

    private static Made seen(
            CharacterCommand command,
            CharacterState state,
            Surroundings around,
            @Nullable Standing sufficient) {
        return switch (state) {
            case Made made when made.ownerId().equals(command.actorId()) -> made;
            case Made made -> {
                var standing = around.standing(command.actorId(), made.id(), made.ownerId());
                if (standing == Standing.STRANGER) {
                    throw absent();
                }
                if (standing != sufficient) {
                    throw new CommandRejected(
                            NOT_CONTROLLED, "This character is not yours to change.");
                }
                yield made;
            }
            case Unmade _ -> throw absent();
        };
    }

    private static CommandRejected absent() {
        return new CommandRejected(NOT_FOUND, "There is no such character.");
    }
}
