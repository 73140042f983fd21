package rollbook.store.seal;

import java.util.Optional;

/// What a walk along a stream found: so many events hold, then comes the first bad one, if any.
public record Report(String stream, long verified, Optional<Finding> firstBad) {

    /// Whether every event, checkpoint and receipt agrees.
    public boolean intact() {
        return firstBad.isEmpty();
    }
}
