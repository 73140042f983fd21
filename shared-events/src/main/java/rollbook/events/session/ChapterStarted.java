package rollbook.events.session;

import org.jspecify.annotations.Nullable;

import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.SessionId;
import rollbook.events.UserId;

/// An evening began: the table is live.
///
/// @param number counts from 1 through the whole session
/// @param authorId who gave the title
@Revision(2)
public record ChapterStarted(
        SessionId sessionId,
        int number,
        @Personal(of = "authorId") @Nullable String title,
        @Nullable UserId authorId)
        implements GameSessionEvent {}
