package rollbook.query;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/// Reads positions of the log out of tokens.
final class Position {
    private Position() {}

    /// The latest position that `token` has come to; 0 at the very beginning.
    static long of(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    /// Whether `position` lies behind `token`, and not in a gap that may yet be filled.
    static boolean covers(@Nullable TrackingToken token, long position) {
        if (of(token) < position) {
            return false;
        }
        return WrappedToken.unwrap(token, GapAwareTrackingToken.class)
                .map(GapAwareTrackingToken::getGaps)
                .filter(gaps -> gaps.contains(position))
                .isEmpty();
    }
}
