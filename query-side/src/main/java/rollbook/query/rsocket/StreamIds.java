package rollbook.query.rsocket;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/// The stream ids a client has used. Each may be used once; they need not come in order, for a
/// client with several threads may overtake itself a little.
final class StreamIds {
    private static final int REMEMBERED = 256;

    private final int mostInParts;
    private final TreeSet<Integer> skipped = new TreeSet<>();
    private final Set<Integer> inParts = new HashSet<>();
    private long next = 1;

    /// @param mostInParts how many requests may arrive in parts at the same time
    StreamIds(int mostInParts) {
        this.mostInParts = mostInParts;
    }

    static boolean isClients(int streamId) {
        return streamId > 0 && streamId % 2 == 1;
    }

    /// Takes an id into use; false when that can't be.
    boolean begin(int streamId, boolean hasMoreParts) {
        if (!isClients(streamId) || !use(streamId)) {
            return false;
        }
        return !hasMoreParts || (inParts.add(streamId) && inParts.size() <= mostInParts);
    }

    /// The request has come completely, or won't; true.
    boolean end(int streamId) {
        inParts.remove(streamId);
        return true;
    }

    private boolean use(int streamId) {
        if (streamId < next) {
            return skipped.remove(streamId);
        }
        for (var id = Math.max(next, streamId - 2L * REMEMBERED); id < streamId; id += 2) {
            skipped.add((int) id);
        }
        while (skipped.size() > REMEMBERED) {
            skipped.pollFirst();
        }
        next = streamId + 2L;
        return true;
    }
}
