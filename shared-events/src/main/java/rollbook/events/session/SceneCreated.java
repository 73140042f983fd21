package rollbook.events.session;

import org.jspecify.annotations.Nullable;

import rollbook.events.SceneId;
import rollbook.events.SessionId;

/// A scene was prepared. Players see it once it is, or was, the active one.
///
/// @param width cells across, at most 10 000
/// @param height cells down, at most 10 000
public record SceneCreated(
        SessionId sessionId,
        SceneId sceneId,
        String name,
        int width,
        int height,
        Grid grid,
        @Nullable String background)
        implements GameSessionEvent {}
