package rollbook.events.session;

import rollbook.events.SessionId;
import rollbook.events.TokenId;

import java.util.List;

/// A token moved: where it was and where it is.
///
/// @param path the points between, as the mover drew them
public record TokenMoved(
        SessionId sessionId,
        TokenId tokenId,
        Point from,
        Point to,
        List<Point> path,
        String revision)
        implements GameSessionEvent {
    public TokenMoved {
        path = List.copyOf(path);
    }
}
