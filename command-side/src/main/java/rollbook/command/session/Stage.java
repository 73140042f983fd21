package rollbook.command.session;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import rollbook.events.SceneId;
import rollbook.events.session.SceneCreated;

/// The scenes of a table, and which of them everybody looks at.
record Stage(@Nullable SceneId activeSceneId, PMap<SceneId, Scene> scenes) {

    /// A scene.
    ///
    /// @param shown whether it is, or once was, the active one: players see it
    record Scene(int width, int height, boolean shown) {}

    static Stage empty() {
        return new Stage(null, HashTreePMap.empty());
    }

    Stage with(SceneCreated created) {
        var scene = new Scene(created.width(), created.height(), false);
        return new Stage(activeSceneId, scenes.plus(created.sceneId(), scene));
    }

    Stage turnedTo(SceneId id) {
        var scene = scene(id);
        return new Stage(id, scenes.plus(id, new Scene(scene.width(), scene.height(), true)));
    }

    /// The scene of that id, which must be there.
    Scene scene(SceneId id) {
        var scene = scenes.get(id);
        if (scene == null) {
            throw new IllegalStateException("there is no " + id);
        }
        return scene;
    }
}
