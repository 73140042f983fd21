package rollbook.events.session;

import rollbook.events.Revision;
import rollbook.events.SessionId;
import rollbook.events.TokenId;

/// A token was put on a scene.
///
/// @param revision opaque, compared for equality only
@Revision(2)
public record TokenPlaced(SessionId sessionId, TokenId tokenId, Token token, String revision)
        implements GameSessionEvent {}
