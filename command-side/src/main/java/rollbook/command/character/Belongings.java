package rollbook.command.character;

import static rollbook.command.character.CharacterRejection.NO_SUCH_CONDITION;
import static rollbook.command.character.CharacterRejection.NO_SUCH_SAVED_ROLL;

import rollbook.command.character.CharacterState.Made;
import rollbook.edge.CommandRejected;
import rollbook.events.ItemId;
import rollbook.events.character.CharacterEvent;
import rollbook.events.character.ConditionApplied;
import rollbook.events.character.ConditionLifted;
import rollbook.events.character.Item;
import rollbook.events.character.ItemAdded;
import rollbook.events.character.ItemRemoved;
import rollbook.events.character.RollForgotten;
import rollbook.events.character.RollSaved;
import rollbook.events.character.SavedRoll;

import java.util.List;

/// What a character has upon it: conditions, things, and rolls that are known by a name.
final class Belongings {
    private Belongings() {}

    static List<CharacterEvent> applyCondition(String condition, Made character) {
        SheetRules.checkKey("name", condition);
        return character.sheet().conditions().contains(condition)
                ? List.of()
                : within(
                        new ConditionApplied(character.id(), condition, character.ownerId()),
                        character);
    }

    static List<CharacterEvent> liftCondition(String condition, Made character) {
        if (!character.sheet().conditions().contains(condition)) {
            throw new CommandRejected(NO_SUCH_CONDITION, "The character is in no such condition.");
        }
        return List.of(new ConditionLifted(character.id(), condition, character.ownerId()));
    }

    static List<CharacterEvent> addItem(Item item, Made character) {
        SheetRules.checkItem(item);
        return within(
                new ItemAdded(
                        character.id(),
                        item.itemId(),
                        item.name(),
                        item.quantity(),
                        character.ownerId()),
                character);
    }

    static List<CharacterEvent> removeItem(ItemId id, Made character) {
        var item =
                character.sheet().items().stream()
                        .filter(each -> each.itemId().equals(id))
                        .findFirst()
                        .orElseThrow(Belongings::noSuchItem);
        return List.of(
                new ItemRemoved(
                        character.id(), id, item.name(), item.quantity(), character.ownerId()));
    }

    static List<CharacterEvent> saveRoll(SavedRoll roll, Made character) {
        SheetRules.checkSavedRoll(roll);
        return character.sheet().savedRolls().contains(roll)
                ? List.of()
                : within(
                        new RollSaved(
                                character.id(),
                                roll.name(),
                                roll.expression(),
                                character.ownerId()),
                        character);
    }

    static List<CharacterEvent> forgetRoll(String name, Made character) {
        if (character.sheet().savedRolls().stream().noneMatch(roll -> roll.name().equals(name))) {
            throw new CommandRejected(NO_SUCH_SAVED_ROLL, "No roll is saved by that name.");
        }
        return List.of(new RollForgotten(character.id(), name, character.ownerId()));
    }

    private static CommandRejected noSuchItem() {
        return new CommandRejected(ItemRejection.NOT_FOUND, "The character has no such item.");
    }

    /// As long as the sheet has room for it.
    private static List<CharacterEvent> within(CharacterEvent event, Made character) {
        SheetRules.checkRoom(character.sheet().after(event));
        return List.of(event);
    }
}
