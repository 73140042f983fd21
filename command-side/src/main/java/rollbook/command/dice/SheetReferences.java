package rollbook.command.dice;

import org.jspecify.annotations.Nullable;

import rollbook.dice.References;
import rollbook.events.character.Abilities;
import rollbook.events.character.HitPoints;
import rollbook.events.character.Sheet;

import java.util.List;

/// The numbers of a sheet by the names that an expression may call them: `@str` to `@cha`, each
/// with `.mod`, `@level`, `@ac`, `@hp`, `@hp.max`, `@speed`, `@prof`.
public record SheetReferences(Sheet sheet) implements References {
    private static final String MODIFIER = ".mod";
    private static final SheetReferences BLANK = new SheetReferences(blank());

    static boolean isKnown(String name) {
        return BLANK.find(name) != null;
    }

    @Override
    public @Nullable Long find(String name) {
        var number = number(name);
        return number == null ? null : number.longValue();
    }

    private @Nullable Integer number(String name) {
        return switch (name) {
            case "level" -> sheet.level();
            case "ac" -> sheet.armorClass();
            case "hp" -> sheet.hitPoints().current();
            case "hp.max" -> sheet.hitPoints().maximum();
            case "speed" -> sheet.speed();
            case "prof" -> proficiencyBonus();
            default ->
                    name.endsWith(MODIFIER)
                            ? ability(
                                    name.substring(0, name.length() - MODIFIER.length()),
                                    sheet.abilities().modifiers())
                            : ability(name, sheet.abilities());
        };
    }

    private static @Nullable Integer ability(String name, Abilities numbers) {
        return switch (name) {
            case "str" -> numbers.strength();
            case "dex" -> numbers.dexterity();
            case "con" -> numbers.constitution();
            case "int" -> numbers.intelligence();
            case "wis" -> numbers.wisdom();
            case "cha" -> numbers.charisma();
            default -> null;
        };
    }

    private static Sheet blank() {
        return new Sheet(
                "",
                null,
                null,
                1,
                new Abilities(10, 10, 10, 10, 10, 10),
                new HitPoints(1, 1, 0),
                10,
                30,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    /// 2 at level 1, one more every four levels (System Reference Document 5.1).
    private int proficiencyBonus() {
        return 2 + (sheet.level() - 1) / 4;
    }
}
