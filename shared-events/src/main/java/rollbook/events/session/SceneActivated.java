package rollbook.events.session;

import rollbook.events.SceneId;
import rollbook.events.SessionId;

/// The table turned to this scene.
public record SceneActivated(SessionId sessionId, SceneId sceneId) implements GameSessionEvent {}
