package rollbook.query.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rollbook.events.session.Role;
import rollbook.events.session.Settings;

class TableViewTest extends TableSpec {

    @BeforeEach
    void mira_runs_a_table_that_tomas_plays_at() {
        given(miraOpens(Settings.defaults()), invited(2), joined(tomas, Role.PLAYER));
        given(prepared(gate), placed(goblin, false));
    }

    @Test
    void scenes_not_yet_shown_and_their_tokens_are_the_game_masters() {
        assertThat(viewOf(tomas).scenes()).isEmpty();
        assertThat(viewOf(tomas).tokens()).isEmpty();
        assertThat(viewOf(mira).tokens()).containsKey(goblin);
    }

    @Test
    void the_active_scene_shows_its_tokens_but_the_hidden_ones() {
        given(turnedTo(gate));
        assertThat(viewOf(tomas).tokens()).containsKey(goblin);
        given(hid(goblin));
        assertThat(viewOf(tomas).tokens()).isEmpty();
        assertThat(viewOf(mira).tokens().get(goblin).hidden()).isTrue();
    }

    @Test
    void invitations_are_for_game_masters_and_count_down() {
        assertThat(viewOf(tomas).invites()).isNull();
        assertThat(viewOf(mira).invites())
                .extractingByKey(invite)
                .satisfies(open -> assertThat(open.usesLeft()).isOne());
        given(joined(ines, Role.PLAYER));
        assertThat(viewOf(mira).invites()).isEmpty();
    }

    @Test
    void who_left_sees_what_any_member_sees() {
        given(left(mira));
        assertThat(viewOf(mira).tokens()).isEmpty();
        assertThat(viewOf(mira).members()).doesNotContainKey(mira);
    }
}
