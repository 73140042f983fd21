package rollbook.events.character;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;

import rollbook.events.Personal;

import java.util.List;
import java.util.function.Consumer;

/// What stands on a character sheet. Conditions, items and saved rolls are never null, though empty
/// ones are left out when written.
///
/// @param level 1 to 20
/// @param armorClass 0 to 999
/// @param speed feet a turn, 0 to 999
/// @param portrait where a picture is
/// @param savedRolls in the order in which they were first saved, each name once
public record Sheet(
        @Personal(of = "ownerId") String name,
        @Personal(of = "ownerId") @Nullable String ancestry,
        @Personal(of = "ownerId") @Nullable String characterClass,
        int level,
        Abilities abilities,
        HitPoints hitPoints,
        int armorClass,
        int speed,
        @Personal(of = "ownerId") List<String> proficiencies,
        @Personal(of = "ownerId") @Nullable String notes,
        @Personal(of = "ownerId") @Nullable String portrait,
        @Personal(of = "ownerId") @JsonInclude(Include.NON_EMPTY) @Nullable List<String> conditions,
        @JsonInclude(Include.NON_EMPTY) @Nullable List<Item> items,
        @JsonInclude(Include.NON_EMPTY) @Nullable List<SavedRoll> savedRolls) {
    public Sheet {
        proficiencies = List.copyOf(proficiencies);
        conditions = copy(conditions);
        items = copy(items);
        savedRolls = copy(savedRolls);
    }

    @Override
    public List<String> conditions() {
        return copy(conditions);
    }

    @Override
    public List<Item> items() {
        return copy(items);
    }

    @Override
    public List<SavedRoll> savedRolls() {
        return copy(savedRolls);
    }

    /// The sheet after `event`; unchanged by what is no change of a sheet.
    public Sheet after(CharacterEvent event) {
        return switch (event) {
            case CharacterCreated created -> created.sheet();
            case CharacterReverted reverted -> reverted.sheet();
            case CharacterRenamed renamed -> with(draft -> draft.name = renamed.name());
            case CharacterDescribed described -> with(draft -> draft.describe(described));
            case AbilityScoresAssigned assigned ->
                    with(draft -> draft.abilities = assigned.abilities());
            case LevelReached reached -> with(draft -> draft.level = reached.level());
            case HitPointMaximumSet(_, var most, var left) ->
                    with(new HitPoints(most, left, hitPoints.temporary()));
            case DamageTaken(_, _, var absorbed, var left) ->
                    with(
                            new HitPoints(
                                    hitPoints.maximum(), left, hitPoints.temporary() - absorbed));
            case Healed(_, _, var now) ->
                    with(new HitPoints(hitPoints.maximum(), now, hitPoints.temporary()));
            case TemporaryHitPointsGranted(_, var granted) ->
                    with(new HitPoints(hitPoints.maximum(), hitPoints.current(), granted));
            case ArmorClassSet set -> with(draft -> draft.armorClass = set.armorClass());
            case SpeedSet set -> with(draft -> draft.speed = set.speed());
            case ProficienciesSet set -> with(draft -> draft.proficiencies = set.proficiencies());
            case ConditionApplied(_, var condition, _) ->
                    with(draft -> draft.conditions.add(condition));
            case ConditionLifted(_, var condition, _) ->
                    with(draft -> draft.conditions.remove(condition));
            case ItemAdded(_, var id, var item, var quantity, _) ->
                    with(draft -> draft.items.add(new Item(id, item, quantity)));
            case ItemRemoved removed ->
                    with(draft -> draft.items.removeIf(it -> it.itemId().equals(removed.itemId())));
            case RollSaved(_, var roll, var expression, _) ->
                    with(draft -> draft.save(new SavedRoll(roll, expression)));
            case RollForgotten(_, var roll, _) ->
                    with(draft -> draft.savedRolls.removeIf(it -> it.name().equals(roll)));
            case CharacterArchived _, CharacterRestored _ -> this;
        };
    }

    private Sheet with(HitPoints next) {
        return with(draft -> draft.hitPoints = next);
    }

    private Sheet with(Consumer<SheetDraft> change) {
        var draft = new SheetDraft(this);
        change.accept(draft);
        return draft.sheet();
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
