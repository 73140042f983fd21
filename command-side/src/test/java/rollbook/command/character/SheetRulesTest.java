package rollbook.command.character;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.edge.CommandRejected;
import rollbook.edge.Violation;
import rollbook.edge.json.StrictJson;
import rollbook.edge.sheet.WireCharacter;
import rollbook.edge.sheet.WireSheet;
import rollbook.events.CharacterId;
import rollbook.events.ItemId;
import rollbook.events.UserId;
import rollbook.events.character.Abilities;
import rollbook.events.character.HitPoints;
import rollbook.events.character.Item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

class SheetRulesTest {
    private static final String WIDEST = Character.toString(0x1F409);
    private static final int PAYLOAD = 256 * 1024;
    private static final List<String> WRONG_FIELDS =
            List.of(
                    "name",
                    "ancestry",
                    "characterClass",
                    "level",
                    "abilities.strength",
                    "abilities.dexterity",
                    "hitPoints.current",
                    "hitPoints.temporary",
                    "armorClass",
                    "speed",
                    "proficiencies",
                    "conditions",
                    "items[0].name",
                    "items[0].quantity",
                    "notes",
                    "savedRolls.Axe",
                    "portrait");

    @Test
    void the_largest_sheet_still_fits_into_one_frame_of_a_stream() {
        var sheet = largest();
        SheetRules.check(sheet.toSheet());
        var owner = new UserId(UUID.randomUUID());
        var id = new CharacterId(UUID.randomUUID());
        var view = WireCharacter.of(id, owner, sheet.toSheet(), true, Long.MAX_VALUE);
        assertThat(StrictJson.mapper().writeValueAsBytes(view)).hasSizeLessThan(PAYLOAD - 100);
    }

    @Test
    void every_field_that_is_wrong_is_named() {
        assertThat(violations(wrong()))
                .extracting(Violation::field)
                .containsExactlyInAnyOrderElementsOf(WRONG_FIELDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 200_000})
    void what_there_is_too_much_of_is_not_looked_at_one_by_one(int many) {
        var names = IntStream.range(0, many).mapToObj(i -> "").toList();
        assertThat(violations(proficientIn(names)))
                .containsExactly(new Violation("proficiencies", "must be at most 100"));
    }

    private static List<Violation> violations(WireSheet sheet) {
        var refusal =
                catchThrowableOfType(
                        CommandRejected.class, () -> SheetRules.check(sheet.toSheet()));
        return ((List<?>) refusal.extras().get("violations"))
                .stream().map(Violation.class::cast).toList();
    }

    /// [#WRONG_FIELDS] are wrong in it.
    private static WireSheet wrong() {
        return new WireSheet(
                " ",
                "\u202edwarf",
                "a\u0007",
                21,
                new Abilities(0, 31, 10, 10, 10, 10),
                new HitPoints(10, 11, -1),
                -1,
                1000,
                List.of(""),
                List.of("prone", "prone"),
                List.of(new Item(new ItemId(new UUID(1, 1)), "", 0)),
                "\n",
                Map.of("Axe", "2d"),
                "x".repeat(501));
    }

    private static WireSheet proficientIn(List<String> names) {
        var sheet = largest();
        return new WireSheet(
                "Borin",
                null,
                null,
                1,
                sheet.abilities(),
                sheet.hitPoints(),
                1,
                1,
                names,
                List.of(),
                List.of(),
                null,
                Map.of(),
                null);
    }

    private static WireSheet largest() {
        var word = WIDEST.repeat(SheetRules.WORDS);
        var rolls = new LinkedHashMap<String, String>();
        for (var i = 10; i < 10 + SheetRules.MOST_SAVED_ROLLS; i++) {
            rolls.put(i + WIDEST.repeat(SheetRules.KEY - 2), "1#" + WIDEST.repeat(254));
        }
        return new WireSheet(
                word,
                word,
                word,
                20,
                new Abilities(30, 30, 30, 30, 30, 30),
                new HitPoints(9_999, 9_999, 9_999),
                999,
                999,
                IntStream.range(0, SheetRules.MOST_PROFICIENCIES).mapToObj(i -> word).toList(),
                IntStream.range(10, 10 + SheetRules.MOST_CONDITIONS)
                        .mapToObj(i -> i + WIDEST.repeat(SheetRules.KEY - 2))
                        .toList(),
                IntStream.range(0, SheetRules.MOST_ITEMS)
                        .mapToObj(i -> new Item(new ItemId(new UUID(1, i)), word, 9_999))
                        .toList(),
                WIDEST.repeat(SheetRules.NOTES),
                rolls,
                WIDEST.repeat(SheetRules.REFERENCE));
    }
}
