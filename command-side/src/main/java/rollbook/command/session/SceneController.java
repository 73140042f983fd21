package rollbook.command.session;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import rollbook.command.Accepted;
import rollbook.command.Commands;
import rollbook.command.session.SessionCommand.ActivateScene;
import rollbook.command.session.SessionCommand.CreateScene;
import rollbook.edge.CurrentUser;
import rollbook.edge.json.Nothing;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.session.Grid;
import rollbook.store.UuidV7;

import java.util.Map;
import java.util.Objects;

/// The scenes of a table.
@RestController
@RequestMapping("/api/sessions/{sessionId}/scenes")
class SceneController {
    private static final Grid SQUARES = new Grid(Grid.Kind.SQUARE, null);

    private final Commands commands;

    SceneController(Commands commands) {
        this.commands = commands;
    }

    record NewScene(
            String name, int width, int height, @Nullable Grid grid, @Nullable String background) {}

    record Made(SceneId sceneId) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Made> create(
            @PathVariable SessionId sessionId, @RequestBody NewScene scene, CurrentUser caller) {
        var id = new SceneId(UuidV7.next());
        var create =
                new CreateScene(
                        sessionId,
                        caller.id(),
                        id,
                        scene.name(),
                        scene.width(),
                        scene.height(),
                        Objects.requireNonNullElse(scene.grid(), SQUARES),
                        scene.background());
        return commands.answer(create, caller, accepted -> accepted.created(new Made(id)));
    }

    @PostMapping("/{sceneId}/activate")
    ResponseEntity<Map<String, String>> activate(
            @PathVariable SessionId sessionId,
            @PathVariable SceneId sceneId,
            @RequestBody Nothing body,
            CurrentUser caller) {
        return commands.answer(
                new ActivateScene(sessionId, caller.id(), sceneId), caller, Accepted::done);
    }
}
