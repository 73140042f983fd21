package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.command.session.Asks.accepts;
import static rollbook.command.session.Asks.rolls;
import static rollbook.command.session.Facts.TABLE;
import static rollbook.command.session.Facts.handed;
import static rollbook.command.session.Facts.invited;
import static rollbook.command.session.Facts.joined;
import static rollbook.command.session.Facts.left;
import static rollbook.command.session.Facts.live;
import static rollbook.command.session.Facts.opened;
import static rollbook.command.session.Facts.paused;
import static rollbook.command.session.Facts.rolled;
import static rollbook.command.session.Facts.settled;
import static rollbook.events.session.EpochCause.CHAPTER;
import static rollbook.events.session.EpochCause.EXHAUSTED;
import static rollbook.events.session.EpochCause.JOIN;
import static rollbook.events.session.EpochCause.ROLE;
import static rollbook.events.session.RollVisibility.PUBLIC;
import static rollbook.events.session.RollVisibility.SELF;

import org.junit.jupiter.api.Test;

import rollbook.command.session.SessionCommand.StartChapter;
import rollbook.command.session.SessionCommand.TransferOwnership;
import rollbook.events.session.ChapterEnded;
import rollbook.events.session.ChapterStarted;
import rollbook.events.session.DiceEpochOpened;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Role;

import java.util.List;

class FairDiceTest extends SessionSpec {

    @Test
    void a_chapter_starts_with_dice_that_are_settled() {
        given(opened(), joined(tomas), joined(rolf, Role.SPECTATOR));
        when(new StartChapter(TABLE, mira, null));
        then(new ChapterStarted(TABLE, 1, null, mira), settled(1, CHAPTER, mira, tomas));
    }

    @Test
    void epochs_are_numbered_through_the_whole_session() {
        given(opened(), live(), settled(1, CHAPTER, mira), new ChapterEnded(TABLE, 1));
        when(new StartChapter(TABLE, mira, null));
        var second = new ChapterStarted(TABLE, 2, null, mira);
        then(second, settled(2, CHAPTER, mira));
        given(second, settled(2, CHAPTER, mira), new ChapterEnded(TABLE, 2));
        then(new ChapterStarted(TABLE, 3, null, mira), settled(3, CHAPTER, mira));
    }

    @Test
    void who_joins_a_game_gets_dice_in_an_epoch_of_their_own() {
        given(opened(), invited(Role.PLAYER), live(), settled(1, CHAPTER, mira), paused());
        when(accepts(tomas));
        assertThat(thenLast(DiceEpochOpened.class)).isEqualTo(settled(2, JOIN, mira, tomas));
    }

    @Test
    void somebody_who_comes_back_does_not_go_on_in_their_old_lane() {
        given(opened(), joined(tomas), invited(Role.PLAYER), live());
        given(settled(1, CHAPTER, mira, tomas), left(tomas));
        when(accepts(tomas));
        assertThat(thenLast(DiceEpochOpened.class)).isEqualTo(settled(2, JOIN, mira, tomas));
    }

    @Test
    void a_spectator_who_joins_or_anybody_who_joins_an_open_table_settles_nothing() {
        given(opened(), invited(Role.SPECTATOR));
        when(accepts(rolf));
        assertThat(thenEvents()).hasSize(1);
        given(live(), settled(1, CHAPTER, mira));
        assertThat(thenEvents()).hasSize(1);
    }

    @Test
    void a_spectator_who_may_roll_from_now_on_gets_dice() {
        given(opened(), joined(rolf, Role.SPECTATOR), live(), settled(1, CHAPTER, mira));
        when(new TransferOwnership(TABLE, mira, rolf));
        then(handed(mira, rolf), settled(2, ROLE, mira, rolf));
    }

    @Test
    void rolls_are_counted_lane_by_lane() {
        given(opened(), joined(tomas), live(), settled(1, CHAPTER, mira, tomas));
        given(rolled(tomas, PUBLIC, 0), rolled(tomas, PUBLIC, 1), rolled(tomas, SELF, 0));
        withDice(7, 7, 7);
        when(rolls(tomas, "1d20"));
        assertThat(thenPlace()).isEqualTo(new ExpectedPlace(1, 2));
        when(rolls(tomas, "1d20", SELF));
        assertThat(thenPlace()).isEqualTo(new ExpectedPlace(1, 1));
        when(rolls(mira, "1d20"));
        assertThat(thenPlace()).isEqualTo(new ExpectedPlace(1, 0));
    }

    @Test
    void the_last_place_of_a_lane_settles_the_next_dice_at_once() {
        given(opened(), live(), settled(1, CHAPTER, mira), rolled(mira, PUBLIC, 254));
        withDice(7, 7);
        when(rolls(mira, "1d20"));
        assertThat(thenLast(DiceEpochOpened.class)).isEqualTo(settled(2, EXHAUSTED, mira));
        given(rolled(mira, PUBLIC, 255), settled(2, EXHAUSTED, mira));
        assertThat(thenPlace()).isEqualTo(new ExpectedPlace(2, 0));
    }

    @Test
    void a_chapter_that_began_without_dice_gets_them_with_its_next_roll() {
        given(opened(), live());
        withDice(7);
        when(rolls(mira, "1d20"));
        var events = thenEvents();
        assertThat(events.getFirst()).isEqualTo(settled(1, CHAPTER, mira));
        assertThat(events.getLast()).isInstanceOf(DiceRolled.class);
    }

    @Test
    void who_expects_another_place_is_told_before_a_die_falls() {
        given(opened(), live(), settled(1, CHAPTER, mira));
        for (var place : List.of(new ExpectedPlace(2, 0), new ExpectedPlace(1, 1))) {
            when(rolls(mira, "1d20", PUBLIC, List.of(), "", place));
            thenRejected("dice.epoch-changed");
        }
        withDice(7);
        when(rolls(mira, "1d20", PUBLIC, List.of(), "", new ExpectedPlace(1, 0)));
        thenOne(DiceRolled.class);
    }

    @Test
    void a_nonce_has_up_to_32_bytes_in_lower_case_hex() {
        given(opened(), live(), settled(1, CHAPTER, mira));
        for (var wrong : List.of("0", "0G", "AA", "00".repeat(33), "0x00", " 00")) {
            when(rolls(mira, "1d20", PUBLIC, List.of(), wrong, null));
            thenRejected(RollRejection.CLIENT_NONCE_INVALID);
        }
        withDice(7);
        when(rolls(mira, "1d20", PUBLIC, List.of(), "ff".repeat(32), null));
        assertThat(thenOne(DiceRolled.class).proof().clientNonce()).isEqualTo("ff".repeat(32));
    }

    private ExpectedPlace thenPlace() {
        var proof = ((DiceRolled) thenEvents().getFirst()).proof();
        return new ExpectedPlace(proof.epoch(), proof.n());
    }

    private <E extends GameSessionEvent> E thenLast(Class<E> type) {
        return type.cast(thenEvents().getLast());
    }
}
