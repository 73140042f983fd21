package rollbook.events.session;

import rollbook.events.SessionId;
import rollbook.events.TokenId;

/// A hidden token was shown to the players.
public record TokenShown(SessionId sessionId, TokenId tokenId, String revision)
        implements GameSessionEvent {}
