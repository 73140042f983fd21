package rollbook.command.character;

import static rollbook.command.character.CharacterRejection.ALREADY_CREATED;
import static rollbook.command.character.CharacterRejection.NO_SUCH_VERSION;
import static rollbook.command.character.CharacterRejection.STALE;

import rollbook.command.character.CharacterCommand.AddItem;
import rollbook.command.character.CharacterCommand.ApplyCondition;
import rollbook.command.character.CharacterCommand.ArchiveCharacter;
import rollbook.command.character.CharacterCommand.CreateCharacter;
import rollbook.command.character.CharacterCommand.ForgetRoll;
import rollbook.command.character.CharacterCommand.GrantTemporaryHitPoints;
import rollbook.command.character.CharacterCommand.Heal;
import rollbook.command.character.CharacterCommand.LiftCondition;
import rollbook.command.character.CharacterCommand.RemoveItem;
import rollbook.command.character.CharacterCommand.RestoreCharacter;
import rollbook.command.character.CharacterCommand.RevertCharacterTo;
import rollbook.command.character.CharacterCommand.ReviseCharacter;
import rollbook.command.character.CharacterCommand.SaveRoll;
import rollbook.command.character.CharacterCommand.TakeDamage;
import rollbook.command.character.CharacterState.Made;
import rollbook.edge.CommandRejected;
import rollbook.edge.sheet.WireCharacter;
import rollbook.events.character.CharacterArchived;
import rollbook.events.character.CharacterCreated;
import rollbook.events.character.CharacterEvent;
import rollbook.events.character.CharacterRestored;
import rollbook.events.character.CharacterReverted;
import rollbook.events.character.Sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rules of a character sheet. What is so already is not written again.
final class CharacterDecider {
    private CharacterDecider() {}

    static List<CharacterEvent> decide(
            CharacterCommand command, CharacterState state, Surroundings around) {
        return switch (command) {
            case CreateCharacter create -> create(create, state);
            case ReviseCharacter revise -> revise(revise, Access.toChange(command, state, around));
            case TakeDamage(_, _, var amount) ->
                    Health.takeDamage(amount, Access.toChange(command, state, around));
            case Heal(_, _, var amount) ->
                    Health.heal(amount, Access.toChange(command, state, around));
            case GrantTemporaryHitPoints(_, _, var amount) ->
                    Health.grantTemporary(amount, Access.toChange(command, state, around));
            case ApplyCondition(_, _, var condition) ->
                    Belongings.applyCondition(condition, Access.toChange(command, state, around));
            case LiftCondition(_, _, var condition) ->
                    Belongings.liftCondition(condition, Access.toChange(command, state, around));
            case AddItem(_, _, var item) ->
                    Belongings.addItem(item, Access.toChange(command, state, around));
            case RemoveItem(_, _, var itemId) ->
                    Belongings.removeItem(itemId, Access.toChange(command, state, around));
            case SaveRoll(_, _, var roll) ->
                    Belongings.saveRoll(roll, Access.toChange(command, state, around));
            case ForgetRoll(_, _, var name) ->
                    Belongings.forgetRoll(name, Access.toChange(command, state, around));
            case RevertCharacterTo revert ->
                    revert(revert, Access.toChange(command, state, around), around);
            case ArchiveCharacter(var id, _) ->
                    Access.toPutAway(command, state, around).archived()
                            ? List.of()
                            : List.of(new CharacterArchived(id));
            case RestoreCharacter(var id, _) ->
                    Access.toPutAway(command, state, around).archived()
                            ? List.of(new CharacterRestored(id))
                            : List.of();
        };
    }

    private static List<CharacterEvent> create(CreateCharacter create, CharacterState state) {
        if (state instanceof Made) {
            throw new CommandRejected(ALREADY_CREATED, "This character exists already.");
        }
        SheetRules.check(create.sheet());
        return List.of(
                new CharacterCreated(create.characterId(), create.actorId(), create.sheet()));
    }

    private static List<CharacterEvent> revise(ReviseCharacter command, Made character) {
        if (command.seenVersion() != character.version()) {
            throw new CommandRejected(
                    STALE,
                    "The character has changed since.",
                    Map.of("current", onWire(character)));
        }
        var events = new ArrayList<CharacterEvent>();
        var sheet = character.sheet();
        for (var change : command.changes()) {
            var event = Changes.event(character.id(), character.ownerId(), change, sheet);
            if (!sheet.after(event).equals(sheet)) {
                events.add(event);
                sheet = sheet.after(event);
            }
        }
        SheetRules.check(sheet);
        return events;
    }

    private static WireCharacter onWire(Made character) {
        return WireCharacter.of(
                character.id(),
                character.ownerId(),
                character.sheet(),
                character.archived(),
                character.version());
    }

    /// The sheet of then, also its hit points; that it was put away meanwhile is another matter.
    private static List<CharacterEvent> revert(
            RevertCharacterTo command, Made character, Surroundings around) {
        var version = command.version();
        var sheet =
                version < 1 || version > character.version()
                        ? Optional.<Sheet>empty()
                        : around.sheet(character.id(), version);
        if (sheet.isEmpty()) {
            throw new CommandRejected(NO_SUCH_VERSION, "The character has no such version.");
        }
        return sheet.get().equals(character.sheet())
                ? List.of()
                : List.of(
                        new CharacterReverted(
                                character.id(), character.ownerId(), version, sheet.get()));
    }
}
