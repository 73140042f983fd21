package rollbook.query.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.OwnershipTransferred;
import rollbook.events.session.Role;
import rollbook.events.session.Settings;
import rollbook.events.session.TokensMoved;

import java.util.List;
import java.util.UUID;

class VisibilityTest extends TableSpec {

    @BeforeEach
    void mira_runs_a_table_with_two_players() {
        given(miraOpens(Settings.defaults()), joined(tomas, Role.PLAYER));
        given(joined(ines, Role.SPECTATOR), prepared(gate));
    }

    @Test
    void players_learn_of_a_scene_only_when_the_table_turns_to_it() {
        assertThat(seenBy(tomas)).isEmpty();
        given(turnedTo(gate));
        assertThat(seenBy(tomas)).contains(new WireEvent.SceneActivated(gate));
        assertThat(sightOf(tomas)).map(Sight::thenSnapshot).contains(true);
        assertThat(sightOf(mira)).map(Sight::thenSnapshot).contains(false);
    }

    @Test
    void a_hidden_token_is_placed_and_moves_for_game_masters_alone() {
        given(turnedTo(gate), placed(goblin, true));
        assertThat(seenBy(mira)).isPresent();
        assertThat(seenBy(tomas)).isEmpty();
        given(moved(goblin, place(2, 2)));
        assertThat(seenBy(mira)).isPresent();
        assertThat(seenBy(ines)).isEmpty();
    }

    @Test
    void a_token_on_a_scene_not_yet_shown_is_the_game_masters() {
        given(placed(goblin, false));
        assertThat(seenBy(mira)).isPresent();
        assertThat(seenBy(tomas)).isEmpty();
    }

    @Test
    void hiding_is_vanishing_and_showing_is_appearing_for_players() {
        given(turnedTo(gate), placed(goblin, false), hid(goblin));
        assertThat(seenBy(tomas)).contains(new WireEvent.TokenVanished(goblin));
        assertThat(seenBy(mira)).contains(new WireEvent.TokenHidden(goblin, "r2"));
        given(showed(goblin));
        assertThat(seenBy(tomas)).get().isInstanceOf(WireEvent.TokenAppeared.class);
    }

    @Test
    void of_several_moves_each_viewer_sees_the_visible_ones() {
        var orc = new TokenId(UUID.randomUUID());
        given(turnedTo(gate), placed(goblin, true), placed(orc, false));
        given(new TokensMoved(sessionId, List.of(step(goblin), step(orc)), "r4"));
        assertThat(movesSeenBy(tomas)).extracting(WireEvent.Move::tokenId).containsExactly(orc);
        assertThat(movesSeenBy(mira)).hasSize(2);
    }

    @Test
    void a_whisper_reaches_those_it_names_and_no_game_master() {
        given(whispered(tomas, ines));
        assertThat(seenBy(ines)).isPresent();
        assertThat(seenBy(mira)).isEmpty();
    }

    @Test
    void only_game_masters_learn_which_invitation_was_used() {
        given(joined(ines, Role.PLAYER));
        assertThat(seenBy(mira)).contains(arrival(true));
        assertThat(seenBy(tomas)).contains(arrival(false));
    }

    @Test
    void whoever_joins_as_a_game_master_sees_the_whole_table_then() {
        given(joined(ines, Role.GM));
        assertThat(sightOf(ines)).map(Sight::thenSnapshot).contains(true);
    }

    @Test
    void a_table_may_keep_its_past_from_newcomers() {
        given(miraOpens(new Settings(false, false, false, false, true)), turnedTo(gate));
        assertThat(seenBy(tomas)).isPresent();
        assertThat(seenBy(new UserId(UUID.randomUUID()))).isEmpty();
    }

    private WireEvent arrival(boolean withInvite) {
        return new WireEvent.PlayerJoined(
                ines, "Somebody", Role.PLAYER, null, withInvite ? invite : null);
    }

    private TokensMoved.Move step(TokenId token) {
        return new TokensMoved.Move(token, place(1, 1), place(3, 3));
    }

    private List<WireEvent.Move> movesSeenBy(UserId viewer) {
        return seenBy(viewer).map(event -> ((WireEvent.TokensMoved) event).moves()).orElseThrow();
    }

    @Test
    void whoever_gets_the_table_is_shown_it_whole_and_all_are_told() {
        given(new OwnershipTransferred(sessionId, mira, tomas));
        assertThat(table.roleOf(tomas)).contains(Role.OWNER);
        assertThat(table.roleOf(mira)).contains(Role.GM);
        assertThat(sightOf(tomas)).map(Sight::thenSnapshot).contains(true);
        assertThat(seenBy(ines)).contains(new WireEvent.OwnershipTransferred(mira, tomas));
    }
}
