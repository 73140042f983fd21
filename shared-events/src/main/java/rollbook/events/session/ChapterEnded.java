package rollbook.events.session;

import rollbook.events.SessionId;

/// The evening is over: the table is open again.
public record ChapterEnded(SessionId sessionId, int number) implements GameSessionEvent {}
