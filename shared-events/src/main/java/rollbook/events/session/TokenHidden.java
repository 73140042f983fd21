package rollbook.events.session;

import rollbook.events.SessionId;
import rollbook.events.TokenId;

/// A token was hidden from the players.
public record TokenHidden(SessionId sessionId, TokenId tokenId, String revision)
        implements GameSessionEvent {}
