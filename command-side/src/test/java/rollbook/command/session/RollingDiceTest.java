package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.command.session.Asks.rolls;
import static rollbook.command.session.Facts.joined;
import static rollbook.command.session.Facts.live;
import static rollbook.command.session.Facts.opened;
import static rollbook.command.session.Facts.paused;
import static rollbook.command.session.Facts.settled;
import static rollbook.events.session.EpochCause.CHAPTER;
import static rollbook.events.session.RollVisibility.GM;
import static rollbook.events.session.RollVisibility.SELF;

import org.junit.jupiter.api.Test;

import rollbook.events.Audience;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.Role;

import java.util.Set;

class RollingDiceTest extends SessionSpec {

    @Test
    void a_player_rolls_and_the_faces_are_kept() {
        given(opened(), joined(tomas), live(), settled(1, CHAPTER, mira, tomas, ines));
        withDice(3, 5);
        when(rolls(tomas, "2d6"));
        var roll = thenOne(DiceRolled.class).roll();
        assertThat(roll.total()).isEqualTo(8);
        assertThat(roll.text()).contains("3").contains("5");
    }

    @Test
    void only_players_and_game_masters_roll() {
        given(
                opened(),
                joined(rolf, Role.SPECTATOR),
                live(),
                settled(1, CHAPTER, mira, tomas, ines));
        when(rolls(rolf, "1d20"));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
        when(rolls(ines, "1d20"));
        thenRejected(SessionRejection.NOT_FOUND);
    }

    @Test
    void no_chapter_no_roll() {
        given(opened());
        when(rolls(mira, "1d20"));
        thenRejected(SessionRejection.NOT_LIVE);
    }

    @Test
    void in_a_pause_only_game_masters_roll() {
        given(opened(), joined(tomas), live(), settled(1, CHAPTER, mira, tomas), paused());
        withDice(7);
        when(rolls(tomas, "1d20"));
        thenRejected(SessionRejection.PAUSED);
        when(rolls(mira, "1d20"));
        thenOne(DiceRolled.class);
    }

    @Test
    void a_secret_roll_is_for_the_roller_and_the_game_masters_of_the_moment() {
        given(
                opened(),
                joined(tomas),
                joined(ines, Role.ASSISTANT),
                live(),
                settled(1, CHAPTER, mira, tomas, ines));
        withDice(7);
        when(rolls(tomas, "1d20", GM));
        assertThat(thenOne(DiceRolled.class).audience())
                .isEqualTo(Audience.of(Set.of(tomas, mira, ines)));
    }

    @Test
    void a_roll_for_oneself_is_for_nobody_else() {
        given(opened(), joined(tomas), live(), settled(1, CHAPTER, mira, tomas, ines));
        withDice(7);
        when(rolls(tomas, "1d20", SELF));
        assertThat(thenOne(DiceRolled.class).audience()).isEqualTo(Audience.of(Set.of(tomas)));
    }

    @Test
    void what_can_not_be_read_is_refused_and_shown_where() {
        given(opened(), joined(tomas), live(), settled(1, CHAPTER, mira, tomas, ines));
        when(rolls(tomas, "2d"));
        assertThat(thenRejected("dice.syntax")).containsKeys("column", "expected");
    }
}
