package rollbook.events.session;

import rollbook.events.Revision;
import rollbook.events.SessionId;
import rollbook.events.TokenId;

/// A token was taken off its scene; keeps all that is needed to bring it back.
@Revision(2)
public record TokenRemoved(SessionId sessionId, TokenId tokenId, Token token)
        implements GameSessionEvent {}
