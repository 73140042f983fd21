package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import static rollbook.command.session.Asks.forces;
import static rollbook.command.session.Asks.move;
import static rollbook.command.session.Asks.moves;
import static rollbook.command.session.Facts.BORIN;
import static rollbook.command.session.Facts.CAVE;
import static rollbook.command.session.Facts.GATE;
import static rollbook.command.session.Facts.GOBLIN;
import static rollbook.command.session.Facts.SEEN;
import static rollbook.command.session.Facts.TABLE;
import static rollbook.command.session.Facts.active;
import static rollbook.command.session.Facts.at;
import static rollbook.command.session.Facts.ended;
import static rollbook.command.session.Facts.hidden;
import static rollbook.command.session.Facts.joined;
import static rollbook.command.session.Facts.live;
import static rollbook.command.session.Facts.moved;
import static rollbook.command.session.Facts.opened;
import static rollbook.command.session.Facts.paused;
import static rollbook.command.session.Facts.placed;
import static rollbook.command.session.Facts.scene;

import org.junit.jupiter.api.Test;

import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.Role;
import rollbook.events.session.TokensMoved;

import java.util.List;
import java.util.Map;

class MovingTokensTest extends SessionSpec {

    @Test
    void a_player_moves_a_token_under_their_control() {
        given(aGateWithBorinOf(tomas));
        given(live());
        when(moves(tomas, BORIN, at(5, 6)));
        then(moved(BORIN, at(3, 4), at(5, 6)));
    }

    @Test
    void a_move_to_where_it_stands_is_none() {
        given(aGateWithBorinOf(tomas));
        given(live());
        when(moves(tomas, BORIN, at(3, 4)));
        thenNothing();
    }

    @Test
    void nobody_moves_the_token_of_another_player() {
        given(aGateWithBorinOf(tomas));
        given(live(), joined(ines), joined(rolf, Role.SPECTATOR));
        when(moves(ines, BORIN, at(5, 6)));
        thenRejected(TokenRejection.NOT_CONTROLLED);
        when(moves(rolf, BORIN, at(5, 6)));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
    }

    @Test
    void players_move_while_a_chapter_is_played() {
        given(aGateWithBorinOf(tomas));
        when(moves(tomas, BORIN, at(5, 6)));
        thenRejected(SessionRejection.NOT_LIVE);
        given(live(), paused());
        when(moves(tomas, BORIN, at(5, 6)));
        thenRejected(SessionRejection.PAUSED);
    }

    @Test
    void game_masters_move_anything_at_any_time_until_the_end() {
        given(aGateWithBorinOf(tomas));
        when(moves(mira, BORIN, at(5, 6)));
        then(moved(BORIN, at(3, 4), at(5, 6)));
        given(ended());
        when(moves(mira, BORIN, at(5, 6)));
        thenRejected(SessionRejection.ENDED);
    }

    @Test
    void a_hidden_token_is_not_there_for_players_even_their_own() {
        given(aGateWithBorinOf(tomas));
        given(live(), hidden(BORIN));
        when(moves(tomas, BORIN, at(5, 6)));
        thenRejected(TokenRejection.NOT_FOUND);
    }

    @Test
    void a_token_on_a_scene_nobody_was_shown_is_not_there_for_players() {
        given(opened(), joined(tomas), scene(CAVE), placed(BORIN, CAVE, tomas), live());
        when(moves(tomas, BORIN, at(5, 6)));
        thenRejected(TokenRejection.NOT_FOUND);
    }

    @Test
    void who_saw_an_older_token_is_shown_the_new_one() {
        given(aGateWithBorinOf(tomas));
        given(live());
        when(moves(tomas, BORIN, at(5, 6), SEEN));
        then(moved(BORIN, at(3, 4), at(5, 6)));
        when(moves(tomas, BORIN, at(5, 6), "older"));
        assertThat(thenRejected(TokenRejection.STALE))
                .extracting("current.tokenId", "current.revision")
                .containsExactly(BORIN, SEEN);
    }

    @Test
    void only_game_masters_move_by_force() {
        given(aGateWithBorinOf(tomas));
        given(live());
        when(forces(tomas, BORIN, at(5, 6), "older"));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
        when(forces(mira, BORIN, at(5, 6), "older"));
        then(moved(BORIN, at(3, 4), at(5, 6)));
    }

    @Test
    void off_the_scene_comes_before_stale() {
        given(aGateWithBorinOf(tomas));
        given(live());
        when(moves(tomas, BORIN, at(30, 6), "older"));
        thenRejected(TokenRejection.OFF_THE_SCENE);
    }

    @Test
    void several_move_at_once() {
        given(aGateWithBorinOf(tomas));
        given(placed(GOBLIN));
        when(moves(mira, move(BORIN, at(1, 1)), move(GOBLIN, at(2, 2), SEEN)));
        then(
                new TokensMoved(
                        TABLE,
                        List.of(
                                new TokensMoved.Move(BORIN, at(3, 4), at(1, 1)),
                                new TokensMoved.Move(GOBLIN, at(3, 4), at(2, 2))),
                        NEW));
    }

    @Test
    void one_stale_move_stops_them_all_and_the_stale_ones_are_shown() {
        given(aGateWithBorinOf(tomas));
        given(placed(GOBLIN));
        when(moves(mira, move(BORIN, at(1, 1)), move(GOBLIN, at(2, 2), "older")));
        assertThat(thenRejected(TokenRejection.STALE).get("current"))
                .asInstanceOf(LIST)
                .extracting("tokenId")
                .containsExactly(GOBLIN);
    }

    @Test
    void one_token_that_is_not_theirs_stops_a_players_moves() {
        given(aGateWithBorinOf(tomas));
        given(live(), placed(GOBLIN));
        when(moves(tomas, move(BORIN, at(1, 1)), move(GOBLIN, at(2, 2))));
        thenRejected(TokenRejection.NOT_CONTROLLED);
    }

    @Test
    void no_token_moves_twice_at_once() {
        given(aGateWithBorinOf(tomas));
        when(moves(mira, move(BORIN, at(1, 1)), move(BORIN, at(2, 2))));
        thenRejected(TokenRejection.MOVED_TWICE);
        when(moves(mira));
        thenRejected(TokenRejection.TOO_MANY_MOVES);
    }

    @Test
    void a_refused_place_is_named() {
        given(aGateWithBorinOf(tomas));
        given(placed(GOBLIN));
        when(moves(mira, move(BORIN, at(1, 1)), move(GOBLIN, at(-1, 2))));
        assertThat(thenRejected(TokenRejection.OFF_THE_SCENE))
                .extracting(Map::toString)
                .asString()
                .contains("moves[1].x");
    }

    private static GameSessionEvent[] aGateWithBorinOf(UserId player) {
        return new GameSessionEvent[] {
            opened(), joined(player), scene(GATE), active(GATE), placed(BORIN, player)
        };
    }
}
