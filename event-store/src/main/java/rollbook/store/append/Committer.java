package rollbook.store.append;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Brings each append of a batch to its end: durable, or failed for a reason of its own. Used by
/// one thread.
final class Committer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final int ANSWER_SECONDS = 5;

    private final Connections connections;
    private final Lanes lanes;
    private final Runnable unclear;
    private @Nullable Connection current;
    private @Nullable BatchWriter writer;
    private long lastUse = System.nanoTime();
    private volatile int backend;

    Committer(Connections connections, Lanes lanes, Runnable unclear) {
        this.connections = connections;
        this.lanes = lanes;
        this.unclear = unclear;
    }

    /// The process id of the server's end of the connection; 0 when there is none.
    int backend() {
        return backend;
    }

    void commit(Collection<Append> appends) {
        var sound = new ArrayList<Append>();
        for (var append : appends) {
            lanes.lost(append.stream())
                    .ifPresentOrElse(reason -> fail(append, reason), () -> sound.add(append));
        }
        if (sound.isEmpty()) {
            return;
        }
        try {
            write(writer(), sound);
        } catch (SQLException away) {
            hangUp();
            fail(sound, new LogUnavailable("the log can't be reached", away));
        }
    }

    private void write(BatchWriter writer, List<Append> appends) throws SQLException {
        var batch = Batch.of(appends);
        try {
            finish(writer.write(batch));
        } catch (SQLException failure) {
            switch (Fault.of(failure)) {
                case SEQUENCE -> without(writer.taken(batch), appends);
                case ROW -> singly(appends, new RowRefused(failure));
                case KEY -> singly(appends, new KeyTaken(failure));
                case UNAVAILABLE -> fail(appends, new LogUnavailable("nothing stored", failure));
                case UNKNOWN -> {
                    hangUp();
                    fail(appends, new OutcomeUnknown(failure));
                    unclear.run();
                }
            }
        }
    }

    /// Others were faster in some streams; the rest of the batch goes in.
    private void without(Set<String> taken, List<Append> appends) {
        if (taken.isEmpty()) {
            singly(appends, new SequenceTaken(appends.getFirst().stream()));
            return;
        }
        appends.stream()
                .filter(append -> taken.contains(append.stream()))
                .forEach(append -> fail(append, new SequenceTaken(append.stream())));
        commit(appends.stream().filter(append -> !taken.contains(append.stream())).toList());
    }

    /// One bad row fails its own append only: each gets a transaction of its own.
    private void singly(List<Append> appends, RuntimeException reason) {
        if (appends.size() == 1) {
            fail(appends, reason);
        } else {
            appends.forEach(append -> commit(List.of(append)));
        }
    }

    private void finish(BatchWriter.Written written) {
        for (var run : written.refused()) {
            fail(run.appends(), new SequenceTaken(run.stream()));
        }
        for (var done : written.committed()) {
            lanes.leave(done.append());
            done.append().position().complete(done.position());
        }
    }

    void fail(Collection<Append> appends, RuntimeException reason) {
        appends.forEach(append -> fail(append, reason));
    }

    /// Also what was decided on top of it, wherever that is now.
    private void fail(Append append, RuntimeException reason) {
        if (append.position().isDone()) {
            return;
        }
        lanes.lose(append.stream(), onTopOf(append, reason));
        lanes.leave(append);
        append.position().completeExceptionally(reason);
    }

    /// To decide anew helps where somebody else was faster, and not where nothing can be stored.
    private static RuntimeException onTopOf(Append lost, RuntimeException reason) {
        return reason instanceof LogUnavailable ? reason : new SequenceTaken(lost.stream());
    }

    private BatchWriter writer() throws SQLException {
        if (System.nanoTime() - lastUse > IDLE.toNanos() && isDead()) {
            hangUp();
        }
        lastUse = System.nanoTime();
        var ready = writer;
        if (ready == null) {
            ready = open();
            writer = ready;
        }
        return ready;
    }

    private BatchWriter open() throws SQLException {
        var connection = connections.open();
        current = connection;
        try (var statement = connection.createStatement()) {
            statement.execute(AppendSql.SESSION);
        }
        backend = connection.unwrap(PGConnection.class).getBackendPID();
        return new BatchWriter(connection);
    }

    /// Asked before anything is sent: afterwards nobody knows what became of it.
    private boolean isDead() throws SQLException {
        return current != null && !current.isValid(ANSWER_SECONDS);
    }

    private void hangUp() {
        try {
            if (current != null) {
                current.close();
            }
        } catch (SQLException failure) {
            LOG.debug("The connection was gone already", failure);
        } finally {
            backend = 0;
            writer = null;
            current = null;
        }
    }

    @Override
    public void close() {
        hangUp();
    }
}
