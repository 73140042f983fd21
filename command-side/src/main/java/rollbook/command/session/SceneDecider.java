package rollbook.command.session;

import static rollbook.command.session.SceneRejection.BACKGROUND_INVALID;
import static rollbook.command.session.SceneRejection.NAME_INVALID;
import static rollbook.command.session.SceneRejection.NOT_FOUND;
import static rollbook.command.session.SceneRejection.SIZE_OUT_OF_RANGE;
import static rollbook.command.session.SceneRejection.TOO_MANY;
import static rollbook.command.session.SceneRejection.UNIT_INVALID;

import rollbook.command.session.SessionCommand.ActivateScene;
import rollbook.command.session.SessionCommand.CreateScene;
import rollbook.command.session.Stage.Scene;
import rollbook.edge.CommandRejected;
import rollbook.events.SceneId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.SceneActivated;
import rollbook.events.session.SceneCreated;

import java.util.List;

/// The scenes of a table. None is active until a game master turns to it.
final class SceneDecider {
    private static final int MOST_SCENES = 100;
    private static final int MOST_CELLS = 10_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_BACKGROUND = 500;

    private SceneDecider() {}

    static List<GameSessionEvent> create(CreateScene create, Seat seat) {
        seat.gameMaster().beforeTheEnd();
        requireWithinBounds(create);
        if (seat.table().stage().scenes().size() >= MOST_SCENES) {
            throw new CommandRejected(TOO_MANY, "A table has at most 100 scenes.");
        }
        return List.of(
                new SceneCreated(
                        create.sessionId(),
                        create.sceneId(),
                        create.name(),
                        create.width(),
                        create.height(),
                        create.grid(),
                        create.background(),
                        create.actorId()));
    }

    static List<GameSessionEvent> activate(ActivateScene activate, Seat seat) {
        seen(activate.sceneId(), seat);
        seat.gameMaster().beforeTheEnd();
        return activate.sceneId().equals(seat.table().stage().activeSceneId())
                ? List.of()
                : List.of(new SceneActivated(activate.sessionId(), activate.sceneId()));
    }

    /// The scene as far as it is there for the caller: what was never shown is the game masters'.
    static Scene seen(SceneId id, Seat seat) {
        var scene = seat.table().stage().scenes().get(id);
        if (scene == null || !(scene.shown() || seat.isGameMaster())) {
            throw new CommandRejected(NOT_FOUND, "There is no such scene.");
        }
        return scene;
    }

    private static void requireWithinBounds(CreateScene create) {
        Wording.requireLine(NAME_INVALID, "name", create.name(), LONGEST_NAME);
        requireCells("width", create.width());
        requireCells("height", create.height());
        var unit = create.grid().unit();
        if (unit != null) {
            Wording.requireLine(UNIT_INVALID, "grid.unit", unit, LONGEST_UNIT);
        }
        var background = create.background();
        if (background != null) {
            Wording.requireLine(BACKGROUND_INVALID, "background", background, LONGEST_BACKGROUND);
        }
    }

    private static void requireCells(String field, int cells) {
        if (cells < 1 || cells > MOST_CELLS) {
            throw CommandRejected.about(SIZE_OUT_OF_RANGE, field, "must be 1 to 10000");
        }
    }
}
