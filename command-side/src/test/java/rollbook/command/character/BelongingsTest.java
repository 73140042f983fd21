package rollbook.command.character;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.command.character.CharacterRejection.INVALID;
import static rollbook.command.character.CharacterRejection.NO_SUCH_CONDITION;
import static rollbook.command.character.CharacterRejection.NO_SUCH_SAVED_ROLL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.command.character.CharacterCommand.AddItem;
import rollbook.command.character.CharacterCommand.ApplyCondition;
import rollbook.command.character.CharacterCommand.ForgetRoll;
import rollbook.command.character.CharacterCommand.LiftCondition;
import rollbook.command.character.CharacterCommand.RemoveItem;
import rollbook.command.character.CharacterCommand.SaveRoll;
import rollbook.events.ItemId;
import rollbook.events.character.ConditionApplied;
import rollbook.events.character.ConditionLifted;
import rollbook.events.character.Item;
import rollbook.events.character.ItemAdded;
import rollbook.events.character.ItemRemoved;
import rollbook.events.character.RollForgotten;
import rollbook.events.character.RollSaved;
import rollbook.events.character.SavedRoll;

import java.util.UUID;

class BelongingsTest extends CharacterSpec {
    private static final ItemId ROPE = new ItemId(new UUID(0x7000, 9));

    @Test
    void apply_condition_adds_it_once_and_lift_condition_takes_it_away() {
        givenBorin();
        assertThat(given(apply("prone")))
                .containsExactly(new ConditionApplied(borin, "prone", tomas));
        assertThat(when(apply("prone"))).isEmpty();
        assertThat(now().conditions()).containsExactly("prone");
        assertThat(given(new LiftCondition(borin, tomas, "prone")))
                .containsExactly(new ConditionLifted(borin, "prone", tomas));
        thenRefused(new LiftCondition(borin, tomas, "prone"), NO_SUCH_CONDITION);
    }

    @Test
    void add_item_puts_it_into_the_inventory_and_remove_item_takes_it_out() {
        givenBorin();
        assertThat(given(add(ROPE, "Rope", 2)))
                .containsExactly(new ItemAdded(borin, ROPE, "Rope", 2, tomas));
        assertThat(now().items()).containsExactly(new Item(ROPE, "Rope", 2));
        assertThat(given(new RemoveItem(borin, tomas, ROPE)))
                .containsExactly(new ItemRemoved(borin, ROPE, "Rope", 2, tomas));
        thenRefused(new RemoveItem(borin, tomas, ROPE), ItemRejection.NOT_FOUND);
    }

    @Test
    void save_roll_keeps_an_expression_by_its_name_and_forget_roll_strikes_it() {
        givenBorin();
        assertThat(given(save("Axe", "1d20+@str.mod")))
                .containsExactly(new RollSaved(borin, "Axe", "1d20+@str.mod", tomas));
        given(save("Bow", "1d20"));
        given(save("Axe", "1d20+@str.mod+2"));
        assertThat(now().savedRolls())
                .containsExactly(
                        new SavedRoll("Axe", "1d20+@str.mod+2"), new SavedRoll("Bow", "1d20"));
        assertThat(given(new ForgetRoll(borin, tomas, "Axe")))
                .containsExactly(new RollForgotten(borin, "Axe", tomas));
        thenRefused(new ForgetRoll(borin, tomas, "Axe"), NO_SUCH_SAVED_ROLL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2d6+@str.mod", "(@level)d6", "10//@dex.mod", "(@str-10)d6 dc @ac"})
    void an_expression_that_some_sheet_could_roll_is_saved(String expression) {
        givenBorin();
        assertThat(when(save("Axe", expression))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2d", "1d20+@luck", "", "1d1", "101d6", "7//0"})
    void an_expression_that_nobody_could_roll_is_refused(String expression) {
        givenBorin();
        assertThat(refusal(save("Axe", expression)).reason().code()).startsWith("dice.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a\\b", "a;b", "50%", ".", "..", "a\u202eb", "a\nb"})
    void a_name_that_no_address_can_hold_is_refused(String name) {
        givenBorin();
        thenRefused(apply(name), INVALID);
        thenRefused(save(name, "1d20"), INVALID);
    }

    @Test
    void an_item_has_a_name_and_a_quantity() {
        givenBorin();
        thenRefused(add(ROPE, "\u200b", 1), INVALID);
        thenRefused(add(ROPE, "x".repeat(101), 1), INVALID);
        thenRefused(add(ROPE, "Rope", 0), INVALID);
        thenRefused(add(ROPE, "Rope", 10_000), INVALID);
    }

    @Test
    void a_sheet_has_room_for_so_much_and_no_more() {
        givenBorin();
        for (var i = 0; i < SheetRules.MOST_CONDITIONS; i++) given(apply("condition " + i));
        for (var i = 0; i < SheetRules.MOST_ITEMS; i++) given(add(item(i), "Torch", 1));
        for (var i = 0; i < SheetRules.MOST_SAVED_ROLLS; i++) given(save("roll " + i, "1d20"));
        thenRefused(apply("another"), INVALID);
        thenRefused(add(ROPE, "Rope", 1), INVALID);
        thenRefused(save("another", "1d20"), INVALID);
        assertThat(when(save("roll 7", "2d20kh1"))).hasSize(1);
    }

    private static ItemId item(int number) {
        return new ItemId(new UUID(0x7001, number));
    }

    private static CharacterCommand apply(String condition) {
        return new ApplyCondition(borin, tomas, condition);
    }

    private static CharacterCommand add(ItemId id, String name, int quantity) {
        return new AddItem(borin, tomas, new Item(id, name, quantity));
    }

    private static CharacterCommand save(String name, String expression) {
        return new SaveRoll(borin, tomas, new SavedRoll(name, expression));
    }
}
