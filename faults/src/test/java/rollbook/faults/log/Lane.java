package rollbook.faults.log;

import rollbook.events.SessionId;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// One stream after the other under one name: none grows so long that reading it again, which every
/// conflict costs, becomes what is measured. Processes that use the same name meet in the same
/// streams.
final class Lane {
    /// Longer than the distance between snapshots, so that these play a part.
    static final int LENGTH = 400;

    private final String name;
    private final AtomicInteger generation = new AtomicInteger();

    Lane(String name) {
        this.name = name;
    }

    SessionId session(int generation) {
        var seed = name + "/" + generation;
        return new SessionId(UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)));
    }

    int generation() {
        return generation.get();
    }

    /// To the next stream, if nobody was faster.
    void leave(int full) {
        generation.compareAndSet(full, full + 1);
    }
}
