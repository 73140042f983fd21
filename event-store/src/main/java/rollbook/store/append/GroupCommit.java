package rollbook.store.append;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/// Commits together what is decided at the same time. While one batch is on its way to the disk the
/// next one collects: no timer, and no waiting when there is nothing to wait for.
///
/// Appends of one stream must come in the order of their sequence, which whoever decides for that
/// stream sees to. Each may be decided on top of ones that are not committed yet; then it fails
/// when they do.
public final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST = 512;
    private static final Duration GOODBYE =
            Duration.ofMinutes(1); // longer than a lost answer takes

    private final BlockingQueue<Append> queue = new LinkedBlockingQueue<>();
    private final Lanes lanes = new Lanes();
    private final CommitLine line;
    private final Committer committer;
    private final Thread thread;
    private volatile boolean closed;

    /// @param unclear is run when something may have been committed that nobody will be told of
    public GroupCommit(Connections connections, Runnable unclear) {
        line = new CommitLine(connections);
        committer = new Committer(line, lanes, unclear);
        thread = Thread.ofPlatform().name("log-commit").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /// Takes its place in the log behind all that was appended before; the answer is the future in
    /// it.
    ///
    /// @throws SequenceTaken when something it may be decided on was lost
    /// @throws LogUnavailable when that could not be stored, and after [#close]
    public void append(Append append) {
        lanes.enter(append, () -> queue.add(append));
    }

    /// The last append of that stream, while it is not yet durable.
    public Optional<CompletableFuture<Long>> pending(String stream) {
        return lanes.last(stream);
    }

    /// What must be durable before anybody is told what was decided on the state of that stream as
    /// this process has it; has failed when that state was lost. To be asked by the only one who
    /// may decide on it, after reading the state.
    public Optional<CompletableFuture<Long>> ground(String stream) {
        return lanes.ground(stream);
    }

    /// To be called before the state of a stream is read in order to decide, by the only one in
    /// this process who may: waits until nothing of that stream is on its way.
    public void renew(String stream) throws InterruptedException {
        lanes.renew(stream);
    }

    /// Whether that process of the server writes what is appended here.
    public boolean isServedBy(int backend) {
        return line.backend() == backend;
    }

    /// Commits what is waiting, and takes nothing more.
    @Override
    public void close() {
        lanes.close();
        closed = true;
        thread.interrupt();
        try {
            thread.join(GOODBYE.toMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed || !queue.isEmpty()) {
                commit(collected());
            }
        } finally {
            line.close();
        }
    }

    private void commit(List<Append> appends) {
        try {
            committer.commit(appends);
        } catch (RuntimeException | Error failure) {
            LOG.error("A batch failed for a reason that nobody thought of", failure);
            committer.unknown(appends, failure);
        }
    }

    private List<Append> collected() {
        var appends = new ArrayList<Append>();
        try {
            appends.add(queue.take());
        } catch (InterruptedException _) {
            LOG.debug("Interrupted; closing when nothing is left");
        }
        queue.drainTo(appends, MOST - appends.size());
        return appends;
    }
}
