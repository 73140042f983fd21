package rollbook.edge.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import rollbook.events.character.Abilities;
import rollbook.events.character.HitPoints;
import rollbook.events.character.Item;
import rollbook.events.character.SavedRoll;
import rollbook.events.character.Sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All that stands on a sheet, as the wire and the files have it.
///
/// @param savedRolls expressions by name, in the order of the sheet
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WireSheet(
        String name,
        @Nullable String ancestry,
        @Nullable String characterClass,
        int level,
        Abilities abilities,
        HitPoints hitPoints,
        int armorClass,
        int speed,
        List<String> proficiencies,
        List<String> conditions,
        List<Item> items,
        @Nullable String notes,
        Map<String, String> savedRolls,
        @Nullable String portrait) {
    public WireSheet {
        proficiencies = List.copyOf(proficiencies);
        conditions = List.copyOf(conditions);
        items = List.copyOf(items);
        savedRolls = Collections.unmodifiableMap(new LinkedHashMap<>(savedRolls));
    }

    public static WireSheet of(Sheet sheet) {
        var rolls = new LinkedHashMap<String, String>();
        sheet.savedRolls().forEach(roll -> rolls.put(roll.name(), roll.expression()));
        return new WireSheet(
                sheet.name(),
                sheet.ancestry(),
                sheet.characterClass(),
                sheet.level(),
                sheet.abilities(),
                sheet.hitPoints(),
                sheet.armorClass(),
                sheet.speed(),
                sheet.proficiencies(),
                sheet.conditions(),
                sheet.items(),
                sheet.notes(),
                rolls,
                sheet.portrait());
    }

    /// The same as an event keeps it.
    public Sheet toSheet() {
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
                savedRolls.entrySet().stream()
                        .map(roll -> new SavedRoll(roll.getKey(), roll.getValue()))
                        .toList());
    }
}
