package rollbook.query.rsocket;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/// The stream ids a client has used. Each may be used once; they need not come in order, for a
/// client with several threads may overtake itself a little.
final class StreamIds {
    private static final int REMEMBERED = 256;

    private final int mostInParts;
    private final int mostBytes;
    private final TreeSet<Integer> skipped = new TreeSet<>();
    private final Map<Integer, Integer> inParts = new HashMap<>();
    private long next = 1;

    /// @param mostInParts how many requests may arrive in parts at the same time
    /// @param mostBytes how much all parts of one may come to
    StreamIds(int mostInParts, int mostBytes) {
        this.mostInParts = mostInParts;
        this.mostBytes = mostBytes;
    }

    static boolean isClients(int streamId) {
        return streamId > 0 && streamId % 2 == 1;
    }

    /// Takes an id into use; false when that can't be.
    boolean begin(int streamId, int bytes, boolean hasMoreParts) {
        if (!isClients(streamId) || !use(streamId) || (hasMoreParts && bytes == 0)) {
            return false;
        }
        if (hasMoreParts) {
            inParts.put(streamId, bytes);
        }
        return inParts.size() <= mostInParts;
    }

    /// Takes the next part of a request; false when it is empty, or they have become too much.
    boolean goOn(int streamId, int bytes) {
        var sum = inParts.computeIfPresent(streamId, (_, before) -> before + bytes);
        return sum == null || (bytes > 0 && sum <= mostBytes);
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
