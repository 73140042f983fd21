package rollbook.command.character;

import static rollbook.command.character.CharacterRejection.INVALID;

import org.jspecify.annotations.Nullable;

import rollbook.edge.CommandRejected;
import rollbook.edge.Violation;
import rollbook.events.character.Abilities;
import rollbook.events.character.Sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a sheet may say: lengths in code points, ranges.
final class SheetRules {
    static final int WORDS = 100;
    static final int NOTES = 20_000;
    static final int REFERENCE = 500;
    static final int MOST_PROFICIENCIES = 100;
    static final int MOST_HIT_POINTS = 9_999;
    private static final int MOST = 999;

    private final List<Violation> violations = new ArrayList<>();

    private SheetRules() {}

    /// Demands that all of a sheet is as it may be.
    ///
    /// @throws CommandRejected that names every field which is not
    static void check(Sheet sheet) {
        var rules = new SheetRules();
        rules.words(sheet);
        rules.numbers(sheet);
        if (!rules.violations.isEmpty()) {
            throw new CommandRejected(
                    INVALID,
                    "The sheet does not allow that.",
                    Map.of("violations", List.copyOf(rules.violations)));
        }
    }

    /// Demands an amount that can be taken or given.
    static void checkAmount(int amount) {
        if (amount < 1 || amount > MOST_HIT_POINTS) {
            throw CommandRejected.about(INVALID, "amount", "must be 1 to " + MOST_HIT_POINTS);
        }
    }

    private void words(Sheet sheet) {
        if (sheet.name().isBlank()) {
            violations.add(new Violation("name", "must not be blank"));
        }
        length("name", sheet.name(), WORDS);
        length("ancestry", sheet.ancestry(), WORDS);
        length("characterClass", sheet.characterClass(), WORDS);
        length("notes", sheet.notes(), NOTES);
        length("portrait", sheet.portrait(), REFERENCE);
        range("proficiencies", sheet.proficiencies().size(), 0, MOST_PROFICIENCIES);
        sheet.proficiencies().forEach(each -> length("proficiencies", each, WORDS));
    }

    private void numbers(Sheet sheet) {
        range("level", sheet.level(), 1, 20);
        range("hitPoints.maximum", sheet.hitPoints().maximum(), 1, MOST_HIT_POINTS);
        range("armorClass", sheet.armorClass(), 0, MOST);
        range("speed", sheet.speed(), 0, MOST);
        abilities(sheet.abilities());
    }

    private void abilities(Abilities scores) {
        score("strength", scores.strength());
        score("dexterity", scores.dexterity());
        score("constitution", scores.constitution());
        score("intelligence", scores.intelligence());
        score("wisdom", scores.wisdom());
        score("charisma", scores.charisma());
    }

    private void score(String ability, int score) {
        range("abilities." + ability, score, 1, 30);
    }

    private void range(String field, int value, int least, int most) {
        if (value < least || value > most) {
            violations.add(new Violation(field, "must be " + least + " to " + most));
        }
    }

    private void length(String field, @Nullable String text, int most) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            violations.add(new Violation(field, "must have at most " + most + " characters"));
        }
    }
}
