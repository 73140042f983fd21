package rollbook.command.character;

import static rollbook.command.character.CharacterRejection.INVALID;

import org.jspecify.annotations.Nullable;

import rollbook.command.Words;
import rollbook.command.dice.SavedExpression;
import rollbook.edge.CommandRejected;
import rollbook.edge.Violation;
import rollbook.events.character.Abilities;
import rollbook.events.character.HitPoints;
import rollbook.events.character.Item;
import rollbook.events.character.SavedRoll;
import rollbook.events.character.Sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a sheet may say: lengths in code points, ranges. The largest one there can be still fits
/// into one frame of a stream.
final class SheetRules {
    static final int WORDS = 100;
    static final int KEY = 50;
    static final int NOTES = 20_000;
    static final int REFERENCE = 500;
    static final int MOST_PROFICIENCIES = 100;
    static final int MOST_CONDITIONS = 50;
    static final int MOST_ITEMS = 100;
    static final int MOST_SAVED_ROLLS = 50;
    static final int MOST_HIT_POINTS = 9_999;
    static final int MOST_OF_AN_ITEM = 9_999;
    private static final int MOST = 999;

    /// No address can hold these, however they are written in it.
    private static final Pattern UNADDRESSABLE = Pattern.compile("[/\\\\;%]|^\\.{1,2}$");

    private final List<Violation> violations = new ArrayList<>();

    private SheetRules() {}

    /// Demands that all of a sheet is as it may be.
    ///
    /// @throws CommandRejected that names every field which is not
    static void check(Sheet sheet) {
        checkRoom(sheet);
        var rules = new SheetRules();
        rules.words(sheet);
        rules.numbers(sheet);
        rules.conditions(sheet.conditions());
        rules.items(sheet.items());
        rules.savedRolls(sheet.savedRolls());
        rules.refuse();
    }

    /// Demands that a sheet holds no more of anything than it has room for.
    static void checkRoom(Sheet sheet) {
        var rules = new SheetRules();
        rules.room(sheet);
        rules.refuse();
    }

    /// Demands an amount that can be taken or given.
    static void checkAmount(int amount) {
        if (amount < 1 || amount > MOST_HIT_POINTS) {
            throw CommandRejected.about(INVALID, "amount", "must be 1 to " + MOST_HIT_POINTS);
        }
    }

    /// Demands a name that can stand in an address.
    static void checkKey(String field, String name) {
        var rules = new SheetRules();
        rules.key(field, name);
        rules.refuse();
    }

    static void checkItem(Item item) {
        var rules = new SheetRules();
        rules.item("", item);
        rules.refuse();
    }

    /// Demands an expression that could be rolled for some sheet; whether it can for this one may
    /// change with every point of damage.
    ///
    /// @throws CommandRejected `dice.…` when it is not of the notation
    static void checkSavedRoll(SavedRoll roll) {
        checkKey("name", roll.name());
        SavedExpression.require(roll.expression());
    }

    private void refuse() {
        if (!violations.isEmpty()) {
            throw new CommandRejected(
                    INVALID,
                    "The sheet does not allow that.",
                    Map.of("violations", List.copyOf(violations)));
        }
    }

    private void words(Sheet sheet) {
        line("name", sheet.name(), WORDS);
        line("ancestry", sheet.ancestry(), WORDS);
        line("characterClass", sheet.characterClass(), WORDS);
        line("portrait", sheet.portrait(), REFERENCE);
        if (sheet.notes() != null) {
            note("notes", Words.faultOfText(sheet.notes(), NOTES));
        }
        sheet.proficiencies().forEach(each -> line("proficiencies", each, WORDS));
    }

    private void numbers(Sheet sheet) {
        range("level", sheet.level(), 1, 20);
        hitPoints(sheet.hitPoints());
        range("armorClass", sheet.armorClass(), 0, MOST);
        range("speed", sheet.speed(), 0, MOST);
        abilities(sheet.abilities());
    }

    private void hitPoints(HitPoints points) {
        range("hitPoints.maximum", points.maximum(), 1, MOST_HIT_POINTS);
        range("hitPoints.current", points.current(), 0, Math.max(0, points.maximum()));
        range("hitPoints.temporary", points.temporary(), 0, MOST_HIT_POINTS);
    }

    private void abilities(Abilities scores) {
        score("strength", scores.strength());
        score("dexterity", scores.dexterity());
        score("constitution", scores.constitution());
        score("intelligence", scores.intelligence());
        score("wisdom", scores.wisdom());
        score("charisma", scores.charisma());
    }

    private void room(Sheet sheet) {
        atMost("proficiencies", sheet.proficiencies(), MOST_PROFICIENCIES);
        atMost("conditions", sheet.conditions(), MOST_CONDITIONS);
        atMost("items", sheet.items(), MOST_ITEMS);
        atMost("savedRolls", sheet.savedRolls(), MOST_SAVED_ROLLS);
    }

    private void conditions(List<String> conditions) {
        conditions.forEach(each -> key("conditions", each));
        once("conditions", conditions);
    }

    private void items(List<Item> items) {
        for (var place = 0; place < items.size(); place++) {
            item("items[" + place + "].", items.get(place));
        }
        once("items", items.stream().map(Item::itemId).toList());
    }

    private void savedRolls(List<SavedRoll> rolls) {
        rolls.forEach(roll -> key("savedRolls", roll.name()));
        rolls.forEach(roll -> note("savedRolls." + roll.name(), fault(roll)));
    }

    private static @Nullable String fault(SavedRoll roll) {
        try {
            SavedExpression.require(roll.expression());
            return null;
        } catch (CommandRejected refusal) {
            return refusal.reason().code() + ": " + refusal.getMessage();
        }
    }

    private void item(String place, Item item) {
        line(place + "name", item.name(), WORDS);
        range(place + "quantity", item.quantity(), 1, MOST_OF_AN_ITEM);
    }

    private void score(String ability, int score) {
        range("abilities." + ability, score, 1, 30);
    }

    private void range(String field, int value, int least, int most) {
        note(field, value < least || value > most ? "must be " + least + " to " + most : null);
    }

    private void atMost(String field, Collection<?> things, int most) {
        note(field, things.size() > most ? "must be at most " + most : null);
    }

    private void once(String field, Collection<?> things) {
        note(
                field,
                new HashSet<>(things).size() < things.size() ? "must each be there once" : null);
    }

    private void key(String field, String name) {
        line(field, name, KEY);
        var isAddressable = !UNADDRESSABLE.matcher(name).find();
        note(field, isAddressable ? null : "must not hold / \\ ; % nor be only dots");
    }

    private void line(String field, @Nullable String text, int most) {
        if (text != null) {
            note(field, Words.faultOfLine(text, most));
        }
    }

    private void note(String field, @Nullable String fault) {
        if (fault != null) {
            violations.add(new Violation(field, fault));
        }
    }
}
