package rollbook.events.character;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A sheet while something on it changes.
final class SheetDraft {
    String name;
    Abilities abilities;
    HitPoints hitPoints;
    int level;
    int armorClass;
    int speed;
    List<String> proficiencies;
    final List<String> conditions;
    final List<Item> items;
    final List<SavedRoll> savedRolls;
    private @Nullable String ancestry;
    private @Nullable String characterClass;
    private @Nullable String notes;
    private @Nullable String portrait;

    SheetDraft(Sheet sheet) {
        name = sheet.name();
        ancestry = sheet.ancestry();
        characterClass = sheet.characterClass();
        level = sheet.level();
        abilities = sheet.abilities();
        hitPoints = sheet.hitPoints();
        armorClass = sheet.armorClass();
        speed = sheet.speed();
        proficiencies = sheet.proficiencies();
        notes = sheet.notes();
        portrait = sheet.portrait();
        conditions = new ArrayList<>(sheet.conditions());
        items = new ArrayList<>(sheet.items());
        savedRolls = new ArrayList<>(sheet.savedRolls());
    }

    void describe(CharacterDescribed words) {
        ancestry = words.ancestry();
        characterClass = words.characterClass();
        notes = words.notes();
        portrait = words.portrait();
    }

    void save(SavedRoll roll) {
        for (var place = 0; place < savedRolls.size(); place++) {
            if (savedRolls.get(place).name().equals(roll.name())) {
                savedRolls.set(place, roll);
                return;
            }
        }
        savedRolls.add(roll);
    }

    Sheet sheet() {
        return new Sheet(
                name,
                ancestry,
                characterClass,
                level,
                abilities,
                hitPoints,
                armorClass,
                speed,
                proficiencies,
                notes,
                portrait,
                conditions,
                items,
                savedRolls);
    }
}
