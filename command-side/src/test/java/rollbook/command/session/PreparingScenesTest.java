package rollbook.command.session;

import static rollbook.command.session.Asks.prepares;
import static rollbook.command.session.Facts.CAVE;
import static rollbook.command.session.Facts.GATE;
import static rollbook.command.session.Facts.TABLE;
import static rollbook.command.session.Facts.active;
import static rollbook.command.session.Facts.joined;
import static rollbook.command.session.Facts.opened;
import static rollbook.command.session.Facts.scene;

import org.junit.jupiter.api.Test;

import rollbook.command.session.SessionCommand.ActivateScene;
import rollbook.events.SceneId;
import rollbook.events.session.Role;

import java.util.UUID;

class PreparingScenesTest extends SessionSpec {

    @Test
    void an_assistant_prepares_scenes_at_an_open_table() {
        given(opened(), joined(tomas, Role.ASSISTANT));
        when(prepares(tomas, GATE, 30, 20));
        then(scene(GATE, tomas));
    }

    @Test
    void players_prepare_no_scenes() {
        given(opened(), joined(tomas));
        when(prepares(tomas, GATE, 30, 20));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
    }

    @Test
    void a_scene_has_1_to_10000_cells_each_way() {
        given(opened());
        when(prepares(mira, GATE, 0, 20));
        thenRejected(SceneRejection.SIZE_OUT_OF_RANGE);
        when(prepares(mira, GATE, 30, 10_001));
        thenRejected(SceneRejection.SIZE_OUT_OF_RANGE);
    }

    @Test
    void a_table_has_at_most_100_scenes() {
        given(opened());
        for (var i = 0; i < 100; i++) {
            given(scene(new SceneId(UUID.randomUUID())));
        }
        when(prepares(mira, GATE, 30, 20));
        thenRejected(SceneRejection.TOO_MANY);
    }

    @Test
    void the_table_turns_to_a_scene_once() {
        given(opened(), scene(GATE));
        when(new ActivateScene(TABLE, mira, GATE));
        then(active(GATE));
        given(active(GATE));
        when(new ActivateScene(TABLE, mira, GATE));
        thenNothing();
    }

    @Test
    void players_do_not_learn_of_scenes_they_were_not_shown() {
        given(opened(), joined(tomas), scene(GATE), scene(CAVE), active(GATE));
        when(new ActivateScene(TABLE, tomas, CAVE));
        thenRejected(SceneRejection.NOT_FOUND);
        when(new ActivateScene(TABLE, tomas, GATE));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
    }
}
