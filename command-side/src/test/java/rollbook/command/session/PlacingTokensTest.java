package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.command.session.Asks.places;
import static rollbook.command.session.Facts.BORIN;
import static rollbook.command.session.Facts.GATE;
import static rollbook.command.session.Facts.SEEN;
import static rollbook.command.session.Facts.TABLE;
import static rollbook.command.session.Facts.active;
import static rollbook.command.session.Facts.at;
import static rollbook.command.session.Facts.hidden;
import static rollbook.command.session.Facts.joined;
import static rollbook.command.session.Facts.live;
import static rollbook.command.session.Facts.opened;
import static rollbook.command.session.Facts.placed;
import static rollbook.command.session.Facts.scene;
import static rollbook.command.session.Facts.token;

import org.junit.jupiter.api.Test;

import rollbook.command.session.SessionCommand.HideToken;
import rollbook.command.session.SessionCommand.RemoveToken;
import rollbook.command.session.SessionCommand.ShowToken;
import rollbook.events.session.Point;
import rollbook.events.session.Right;
import rollbook.events.session.Settings;
import rollbook.events.session.TokenHidden;
import rollbook.events.session.TokenPlaced;
import rollbook.events.session.TokenRemoved;
import rollbook.events.session.TokenShown;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

class PlacingTokensTest extends SessionSpec {
    private static final Settings PLAYERS_PLACE = new Settings(false, true, true, false, true);

    @Test
    void a_game_master_places_tokens_for_others_to_control() {
        var tomasMoves = Map.of(tomas, Set.of(Right.MOVE));
        given(opened(), joined(tomas), scene(GATE));
        when(places(mira, BORIN, at(3, 4), tomasMoves, false));
        then(new TokenPlaced(TABLE, BORIN, token(GATE, tomasMoves), NEW));
    }

    @Test
    void only_members_control_tokens() {
        given(opened(), scene(GATE));
        when(places(mira, BORIN, at(3, 4), Map.of(rolf, Set.of(Right.MOVE)), false));
        thenRejected(SessionRejection.NOT_A_MEMBER);
    }

    @Test
    void players_place_tokens_only_where_the_settings_let_them() {
        given(opened(), joined(tomas), scene(GATE), active(GATE), live());
        when(places(tomas, BORIN, at(3, 4)));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
    }

    @Test
    void what_a_player_places_the_player_controls() {
        given(opened(PLAYERS_PLACE), joined(tomas), scene(GATE), active(GATE), live());
        when(places(tomas, BORIN, at(3, 4)));
        assertThat(thenOne(TokenPlaced.class).token().controllers())
                .isEqualTo(Map.of(tomas, EnumSet.allOf(Right.class)));
    }

    @Test
    void a_token_remembers_who_named_it_also_when_another_takes_it_away() {
        given(opened(PLAYERS_PLACE), joined(tomas), scene(GATE), active(GATE), live());
        when(places(tomas, BORIN, at(3, 4)));
        var placed = thenOne(TokenPlaced.class);
        assertThat(placed.token().authorId()).isEqualTo(tomas);

        given(opened(), joined(tomas), scene(GATE), active(GATE), live(), placed);
        when(new RemoveToken(TABLE, mira, BORIN));
        then(new TokenRemoved(TABLE, BORIN, placed.token()));
    }

    @Test
    void players_place_no_hidden_tokens_and_none_before_the_chapter() {
        given(opened(PLAYERS_PLACE), joined(tomas), scene(GATE), active(GATE));
        when(places(tomas, BORIN, at(3, 4)));
        thenRejected(SessionRejection.NOT_LIVE);
        when(places(tomas, BORIN, at(3, 4), Map.of(), true));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
    }

    @Test
    void players_place_nothing_on_a_scene_they_were_not_shown() {
        given(opened(PLAYERS_PLACE), joined(tomas), scene(GATE), live());
        when(places(tomas, BORIN, at(3, 4)));
        thenRejected(SceneRejection.NOT_FOUND);
    }

    @Test
    void a_token_stands_wholly_on_its_scene() {
        given(opened(), scene(GATE));
        when(places(mira, BORIN, at(29, 19)));
        thenOne(TokenPlaced.class);
        when(places(mira, BORIN, at(29.001, 0)));
        thenRejected(TokenRejection.OFF_THE_SCENE);
        when(places(mira, BORIN, at(0, -1)));
        thenRejected(TokenRejection.OFF_THE_SCENE);
    }

    @Test
    void places_have_three_decimals_and_no_number_is_too_large_to_refuse() {
        given(opened(), scene(GATE));
        when(places(mira, BORIN, at(1.0005, 0)));
        thenRejected(TokenRejection.TOO_PRECISE);
        when(places(mira, BORIN, new Point(new BigDecimal("1e999999999"), BigDecimal.ONE)));
        thenRejected(TokenRejection.OFF_THE_SCENE);
        when(places(mira, BORIN, new Point(new BigDecimal("1e-999999999"), BigDecimal.ONE)));
        thenRejected(TokenRejection.TOO_PRECISE);
    }

    @Test
    void hiding_what_is_hidden_changes_nothing() {
        given(opened(), scene(GATE), placed(BORIN));
        when(new HideToken(TABLE, mira, BORIN, SEEN));
        then(new TokenHidden(TABLE, BORIN, NEW));
        given(hidden(BORIN));
        when(new HideToken(TABLE, mira, BORIN, null));
        thenNothing();
        when(new ShowToken(TABLE, mira, BORIN, null));
        then(new TokenShown(TABLE, BORIN, NEW));
    }

    @Test
    void a_stale_game_master_hides_nothing() {
        given(opened(), scene(GATE), placed(BORIN));
        when(new HideToken(TABLE, mira, BORIN, "older"));
        thenRejected(TokenRejection.STALE);
    }

    @Test
    void players_neither_hide_nor_remove_what_they_may_only_move() {
        given(opened(), joined(tomas), scene(GATE), active(GATE), placed(BORIN, tomas), live());
        when(new HideToken(TABLE, tomas, BORIN, null));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
        when(new RemoveToken(TABLE, tomas, BORIN));
        thenRejected(TokenRejection.NOT_CONTROLLED);
    }

    @Test
    void a_removed_token_keeps_all_it_was() {
        given(opened(), scene(GATE), placed(BORIN));
        when(new RemoveToken(TABLE, mira, BORIN));
        then(new TokenRemoved(TABLE, BORIN, token(GATE, Map.of())));
    }
}
