package rollbook.events.session;

import org.jspecify.annotations.Nullable;

import rollbook.events.SessionId;

/// An evening began: the table is live.
///
/// @param number counts from 1 through the whole session
public record ChapterStarted(SessionId sessionId, int number, @Nullable String title)
        implements GameSessionEvent {}
