package rollbook.events.session;

import org.jspecify.annotations.Nullable;

import rollbook.events.Audience;
import rollbook.events.CharacterId;
import rollbook.events.MessageId;
import rollbook.events.Personal;
import rollbook.events.Revision;
import rollbook.events.SessionId;
import rollbook.events.UserId;

import java.util.List;

/// Somebody spoke.
///
/// @param to whom a whisper was meant for; empty for talk to the whole table
/// @param audience who may read it
@Revision(2)
public record MessagePosted(
        SessionId sessionId,
        MessageId messageId,
        UserId authorId,
        MessageKind kind,
        @Personal(of = "authorId") String text,
        List<UserId> to,
        @Nullable CharacterId characterId,
        Audience audience)
        implements GameSessionEvent {
    public MessagePosted {
        to = List.copyOf(to);
    }
}
