package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.command.session.Facts.TABLE;
import static rollbook.command.session.Facts.joined;
import static rollbook.command.session.Facts.live;
import static rollbook.command.session.Facts.opened;
import static rollbook.command.session.Facts.settled;
import static rollbook.events.session.EpochCause.CHAPTER;

import org.junit.jupiter.api.Test;

import rollbook.command.session.SessionCommand.RollDice;
import rollbook.events.CharacterId;
import rollbook.events.RollId;
import rollbook.events.UserId;
import rollbook.events.character.Abilities;
import rollbook.events.character.HitPoints;
import rollbook.events.character.Sheet;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.PlayerJoined;
import rollbook.events.session.Role;
import rollbook.events.session.RollVisibility;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class RollingForCharactersTest extends SessionSpec {
    private static final CharacterId BORIN = new CharacterId(new UUID(0x7000, 77));

    @Test
    void references_resolve_against_the_sheet_and_are_kept_in_the_event() {
        given(opened(), joined(tomas), live(), settled(1, CHAPTER, mira, tomas, ines));
        withDice(11);
        when(rolls(tomas, tomas, "1d20+@str.mod+@prof"));
        var rolled = thenOne(DiceRolled.class);
        assertThat(rolled.roll().total()).isEqualTo(11 + 3 + 3);
        assertThat(rolled.roll().refs()).isEqualTo(Map.of("str.mod", 3L, "prof", 3L));
        assertThat(rolled.characterId()).isEqualTo(BORIN);
    }

    @Test
    void every_documented_reference_is_known() {
        given(opened(), joined(tomas), live(), settled(1, CHAPTER, mira, tomas, ines));
        when(
                rolls(
                        tomas,
                        tomas,
                        "@str+@dex+@con+@int+@wis+@cha+@level+@ac+@hp+@hp.max+@speed"
                                + "+@str.mod+@dex.mod+@con.mod+@int.mod+@wis.mod+@cha.mod+@prof"));
        assertThat(thenOne(DiceRolled.class).roll().total())
                .isEqualTo(
                        16 + 9 + 14 + 8 + 12 + 10 + 5 + 16 + 20 + 28 + 25 + 3 - 1 + 2 - 1 + 1 + 3);
    }

    @Test
    void a_reference_that_no_sheet_has_is_refused() {
        given(opened(), joined(tomas), live(), settled(1, CHAPTER, mira, tomas, ines));
        when(rolls(tomas, tomas, "1d20+@luck"));
        thenRejected("dice.unknown-reference");
    }

    @Test
    void without_a_character_no_reference_is_known() {
        given(opened(), joined(tomas), live(), settled(1, CHAPTER, mira, tomas, ines));
        when(Asks.rolls(tomas, "1d20+@str"));
        thenRejected("dice.unknown-reference");
    }

    @Test
    void nobody_rolls_for_the_character_of_another_player() {
        given(
                opened(),
                joined(tomas),
                seated(ines),
                live(),
                settled(1, CHAPTER, mira, tomas, ines));
        when(rolls(tomas, ines, "1d20"));
        thenRejected(CharacterRejection.NOT_FOUND);
    }

    @Test
    void game_masters_roll_for_a_character_that_is_at_the_table() {
        given(opened(), seated(ines), live(), settled(1, CHAPTER, mira, tomas, ines));
        withDice(7);
        when(rolls(mira, ines, "1d20+@dex.mod"));
        assertThat(thenOne(DiceRolled.class).roll().total()).isEqualTo(6);
    }

    @Test
    void its_owner_rolls_for_a_character_that_was_put_away() {
        given(opened(), joined(tomas), live(), settled(1, CHAPTER, mira, tomas, ines));
        withDice(11);
        when(rolls(tomas, "1d20+@str.mod", new NamedCharacter(BORIN, tomas, sheet(), true)));
        assertThat(thenOne(DiceRolled.class).roll().total()).isEqualTo(14);
    }

    private static PlayerJoined seated(UserId player) {
        var joined = joined(player);
        return new PlayerJoined(
                TABLE, player, joined.displayName(), Role.PLAYER, BORIN, joined.inviteId());
    }

    private static RollDice rolls(UserId roller, UserId owner, String expression) {
        return rolls(roller, expression, new NamedCharacter(BORIN, owner, sheet(), false));
    }

    private static RollDice rolls(UserId roller, String expression, NamedCharacter character) {
        return new RollDice(
                TABLE,
                roller,
                new RollId(new UUID(0x7000, 78)),
                expression,
                RollVisibility.PUBLIC,
                List.of(),
                null,
                character,
                "",
                null);
    }

    private static Sheet sheet() {
        var abilities = new Abilities(16, 9, 14, 8, 12, 10);
        var points = new HitPoints(28, 20, 0);
        return new Sheet(
                "Borin", null, null, 5, abilities, points, 16, 25, List.of(), null, null, null,
                null, null);
    }
}
