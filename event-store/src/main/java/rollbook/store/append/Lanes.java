package rollbook.store.append;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What this process has decided and not yet committed, stream by stream. Decisions run ahead of
/// commits: the next one in a stream builds on the state that the last one will have made. So when
/// one is lost, everything decided on top of it is lost too, and its stream takes nothing more
/// until somebody has read it anew: a later decision might fit the sequence by accident, and not
/// the state.
final class Lanes {
    /// Longer than any command runs that may still have the lost state in its hands.
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final class Lane {
        private int pending;
        private CompletableFuture<Long> last = CompletableFuture.completedFuture(0L);
    }

    private final Map<String, Lane> busy = new HashMap<>();
    private final Cache<String, Loss> lost =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();
    private boolean closed;

    /// @throws SequenceTaken when the stream waits to be read anew
    /// @throws LogUnavailable when it does because nothing could be stored, and after [#close]
    synchronized void enter(Append append, Runnable enqueue) {
        if (closed) {
            throw new LogUnavailable("the log is closed");
        }
        var loss = lost.getIfPresent(append.stream());
        if (loss != null) {
            throw loss.of(append.stream());
        }
        var lane = busy.computeIfAbsent(append.stream(), _ -> new Lane());
        lane.pending++;
        lane.last = append.position();
        enqueue.run();
    }

    /// Nothing enters any more.
    synchronized void close() {
        closed = true;
    }

    /// The last decision in that stream which is not yet committed.
    synchronized Optional<CompletableFuture<Long>> last(String stream) {
        return Optional.ofNullable(busy.get(stream)).map(lane -> lane.last);
    }

    /// What a decision stands on that was made on the state of that stream as this process has it:
    /// nothing when all of that is durable, and what has failed already when it was lost.
    synchronized Optional<CompletableFuture<Long>> ground(String stream) {
        var loss = lost.getIfPresent(stream);
        return loss == null
                ? last(stream)
                : Optional.of(CompletableFuture.failedFuture(loss.of(stream)));
    }

    /// Why everything that was decided in that stream meanwhile is lost, if it is.
    synchronized Optional<Loss> lost(String stream) {
        return Optional.ofNullable(lost.getIfPresent(stream));
    }

    synchronized void lose(String stream, Loss loss) {
        lost.put(stream, loss);
    }

    synchronized void leave(Append append) {
        var lane = busy.get(append.stream());
        if (lane != null && --lane.pending == 0) {
            busy.remove(append.stream());
            notifyAll();
        }
    }

    /// Called before a stream is read for a decision, by the only one who may decide on it: waits
    /// until nothing of it is on its way, and takes decisions again.
    synchronized void renew(String stream) throws InterruptedException {
        while (busy.containsKey(stream)) {
            wait();
        }
        lost.invalidate(stream);
    }
}
