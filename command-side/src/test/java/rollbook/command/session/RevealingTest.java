package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.command.session.Asks.rolls;
import static rollbook.command.session.Facts.TABLE;
import static rollbook.command.session.Facts.ended;
import static rollbook.command.session.Facts.joined;
import static rollbook.command.session.Facts.live;
import static rollbook.command.session.Facts.opened;
import static rollbook.command.session.Facts.rolled;
import static rollbook.command.session.Facts.settled;
import static rollbook.events.session.EpochCause.CHAPTER;
import static rollbook.events.session.RollVisibility.BLIND;
import static rollbook.events.session.RollVisibility.GM;
import static rollbook.events.session.RollVisibility.PUBLIC;
import static rollbook.events.session.RollVisibility.SELF;
import static rollbook.events.session.RollVisibility.USERS;

import org.junit.jupiter.api.Test;

import rollbook.command.session.SessionCommand.EndChapter;
import rollbook.command.session.SessionCommand.RevealRoll;
import rollbook.events.Audience;
import rollbook.events.UserId;
import rollbook.events.session.ChapterEnded;
import rollbook.events.session.DiceRollRevealed;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Role;
import rollbook.events.session.Settings;

import java.util.List;
import java.util.Set;
import java.util.UUID;

class RevealingTest extends SessionSpec {
    private final DiceRolled forMira = rolled(tomas, GM, 0, tomas, mira);
    private final DiceRolled blind = rolled(tomas, BLIND, 1, mira);
    private final DiceRolled own = rolled(tomas, SELF, 2, tomas);
    private final DiceRolled forInes = rolled(tomas, USERS, 3, tomas, ines);

    @Test
    void a_blind_roll_is_for_the_game_masters_alone() {
        givenTheTable();
        withDice(7);
        when(rolls(tomas, "1d20", BLIND));
        assertThat(thenOne(DiceRolled.class).audience()).isEqualTo(Audience.of(Set.of(mira)));
    }

    @Test
    void a_roll_for_some_is_for_the_roller_and_those_named() {
        givenTheTable();
        withDice(7);
        when(rolls(tomas, "1d20", USERS, List.of(ines), "", null));
        assertThat(thenOne(DiceRolled.class).audience())
                .isEqualTo(Audience.of(Set.of(tomas, ines)));
    }

    @Test
    void people_are_named_for_such_a_roll_and_for_no_other() {
        givenTheTable();
        when(rolls(tomas, "1d20", USERS, List.of(), "", null));
        thenRejected(RollRejection.READERS_INVALID);
        when(rolls(tomas, "1d20", PUBLIC, List.of(ines), "", null));
        thenRejected(RollRejection.READERS_INVALID);
        when(rolls(tomas, "1d20", USERS, List.of(new UserId(new UUID(1, 1))), "", null));
        thenRejected(SessionRejection.NOT_A_MEMBER);
    }

    @Test
    void what_game_masters_see_they_may_show_and_so_may_the_roller_who_sees_it() {
        givenTheTable();
        for (var actor : List.of(mira, tomas)) {
            when(reveals(actor, forMira));
            then(DiceRollRevealed.of(forMira, List.of(), Audience.everyone()));
        }
        when(reveals(mira, blind));
        then(DiceRollRevealed.of(blind, List.of(), Audience.everyone()));
        when(reveals(tomas, blind));
        thenRejected(RollRejection.NOT_YOURS);
    }

    @Test
    void what_is_for_oneself_or_for_some_only_the_roller_shows() {
        givenTheTable();
        for (var roll : List.of(own, forInes)) {
            when(reveals(tomas, roll));
            then(DiceRollRevealed.of(roll, List.of(), Audience.everyone()));
        }
        when(reveals(ines, forInes));
        thenRejected(RollRejection.NOT_YOURS);
    }

    @Test
    void a_roll_that_one_does_not_see_is_not_there() {
        givenTheTable();
        when(reveals(mira, own));
        thenRejected(RollRejection.NOT_FOUND);
        when(reveals(mira, forInes));
        thenRejected(RollRejection.NOT_FOUND);
        when(reveals(ines, blind));
        thenRejected(RollRejection.NOT_FOUND);
        when(new RevealRoll(TABLE, mira, own.rollId(), null, List.of()));
        thenRejected(RollRejection.NOT_FOUND);
    }

    @Test
    void a_roll_is_shown_to_some_and_later_to_everyone_but_never_twice() {
        givenTheTable();
        when(reveals(tomas, own, ines));
        var toInes = DiceRollRevealed.of(own, List.of(ines), Audience.of(Set.of(tomas, ines)));
        then(toInes);
        given(toInes);
        thenNothing();
        when(reveals(tomas, own));
        var toAll = DiceRollRevealed.of(own, List.of(), Audience.everyone());
        then(toAll);
        given(toAll);
        thenNothing();
    }

    @Test
    void when_the_session_is_over_nothing_is_shown_any_more() {
        givenTheTable();
        given(new ChapterEnded(TABLE, 1));
        when(reveals(tomas, own));
        thenOne(DiceRollRevealed.class);
        given(ended());
        thenRejected(SessionRejection.ENDED);
    }

    @Test
    void the_end_of_a_chapter_shows_nothing() {
        givenTheTable();
        when(new EndChapter(TABLE, mira, List.of(forMira, blind, own, forInes)));
        then(new ChapterEnded(TABLE, 1));
    }

    @Test
    void at_a_table_that_wants_it_the_end_of_a_chapter_shows_what_the_game_masters_saw() {
        given(opened(new Settings(false, true, false, true, true)));
        givenPlayers();
        when(new EndChapter(TABLE, mira, List.of(forMira, blind, own, forInes)));
        then(
                DiceRollRevealed.of(forMira, List.of(), Audience.everyone()),
                DiceRollRevealed.of(blind, List.of(), Audience.everyone()),
                new ChapterEnded(TABLE, 1));
    }

    private void givenTheTable() {
        given(opened());
        givenPlayers();
    }

    private void givenPlayers() {
        given(joined(tomas), joined(ines), joined(rolf, Role.SPECTATOR), live());
        given(settled(1, CHAPTER, mira, tomas, ines));
        given(new GameSessionEvent[] {forMira, blind, own, forInes});
    }

    private static RevealRoll reveals(UserId actor, DiceRolled roll, UserId... to) {
        return new RevealRoll(TABLE, actor, roll.rollId(), roll, List.of(to));
    }
}
