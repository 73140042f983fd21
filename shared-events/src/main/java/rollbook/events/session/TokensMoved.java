package rollbook.events.session;

import rollbook.events.SessionId;
import rollbook.events.TokenId;

import java.util.List;

/// Several tokens moved at once; all carry the same new revision.
public record TokensMoved(SessionId sessionId, List<Move> moves, String revision)
        implements GameSessionEvent {
    public TokensMoved {
        moves = List.copyOf(moves);
    }

    /// One of the moves.
    public record Move(TokenId tokenId, Point from, Point to) {}
}
