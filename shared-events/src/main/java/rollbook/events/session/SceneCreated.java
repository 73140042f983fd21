package rollbook.events.session;

import org.jspecify.annotations.Nullable;

import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.UserId;

/// A scene was prepared. Players see it once it is, or was, the active one.
///
/// @param width cells across, at most 10 000
/// @param height cells down, at most 10 000
/// @param authorId who described it
@Revision(2)
public record SceneCreated(
        SessionId sessionId,
        SceneId sceneId,
        @Personal(of = "authorId") String name,
        int width,
        int height,
        Grid grid,
        @Personal(of = "authorId") @Nullable String background,
        @Nullable UserId authorId)
        implements GameSessionEvent {}
