package rollbook.store.aggregate;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

import rollbook.store.append.GroupCommit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Takes snapshots on a thread of its own, one after the other, while commands go on. It waits
/// until what was decided is committed and reads the aggregate anew, so it sees nothing else. One
/// that fails is a line in the log, and is taken again some hundred events later.
final class StateSnapshotter extends AbstractSnapshotter implements AutoCloseable {
    private static final Duration LAST_ONE = Duration.ofSeconds(5);

    private final ThreadPoolExecutor thread;
    private final GroupCommit log;
    private final Map<Class<?>, StateFold<?, ?>> folds;

    private StateSnapshotter(
            Builder builder, ThreadPoolExecutor thread, GroupCommit log, List<StateFold<?, ?>> of) {
        super(builder);
        this.thread = thread;
        this.log = log;
        this.folds =
                of.stream().collect(Collectors.toMap(StateFold::aggregate, Function.identity()));
    }

    static StateSnapshotter of(EventStore events, GroupCommit log, List<StateFold<?, ?>> folds) {
        var thread = ownThread();
        var builder = new Builder();
        builder.eventStore(events).executor(thread);
        return new StateSnapshotter(builder, thread, log, folds);
    }

    @Override
    protected Runnable createSnapshotterTask(Class<?> aggregate, String id) {
        var task = super.createSnapshotterTask(aggregate, id);
        return () -> {
            log.pending(id).ifPresent(CompletableFuture::join);
            task.run();
        };
    }

    @Override
    protected DomainEventMessage<?> createSnapshot(
            Class<?> aggregate, String id, DomainEventStream past) {
        var fold = folds.get(aggregate);
        if (fold == null) {
            throw new IllegalStateException("nobody says how " + aggregate + " is folded");
        }
        return fold.snapshot(id, past);
    }

    /// Whoever waits is forgotten; the one at work may finish.
    @Override
    public void close() {
        thread.getQueue().clear();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_ONE.toSeconds(), TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException _) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /// Each aggregate waits in the queue once at most; after the end nobody is let in.
    private static ThreadPoolExecutor ownThread() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("snapshots").daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private static final class Builder extends AbstractSnapshotter.Builder {}
}
