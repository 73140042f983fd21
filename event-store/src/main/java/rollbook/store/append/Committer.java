package rollbook.store.append;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// Brings each append of a batch to its end: durable, or failed for a reason of its own. Used by
/// one thread.
final class Committer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final int ANSWER_SECONDS = 5;

    private final Connections connections;
    private final Lanes lanes;
    private final Runnable committed;
    private final BatchWriter writer = new BatchWriter();
    private @Nullable Connection current;
    private long lastUse = System.nanoTime();

    Committer(Connections connections, Lanes lanes, Runnable committed) {
        this.connections = connections;
        this.lanes = lanes;
        this.committed = committed;
    }

    void commit(Collection<Append> appends) {
        var sound = appends.stream().filter(append -> !lanes.isLost(append.stream())).toList();
        appends.stream()
                .filter(append -> lanes.isLost(append.stream()))
                .forEach(append -> fail(append, new SequenceTaken(append.stream())));
        if (sound.isEmpty()) {
            return;
        }
        try {
            write(connection(), sound);
        } catch (SQLException away) {
            hangUp();
            fail(sound, new LogUnavailable("the log can't be reached", away));
        }
    }

    private void write(Connection connection, List<Append> appends) {
        try {
            finish(writer.write(connection, Batch.of(appends)));
        } catch (SQLException failure) {
            switch (Fault.of(failure)) {
                case ROW -> singly(appends, new RowRefused(failure));
                case KEY -> singly(appends, new KeyTaken(failure));
                case UNAVAILABLE -> fail(appends, new LogUnavailable("nothing stored", failure));
                case UNKNOWN -> {
                    hangUp();
                    fail(appends, new OutcomeUnknown(failure));
                }
            }
        }
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
        if (!written.committed().isEmpty()) {
            committed.run();
        }
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
        lanes.lose(append.stream());
        lanes.leave(append);
        append.position().completeExceptionally(reason);
    }

    private Connection connection() throws SQLException {
        if (System.nanoTime() - lastUse > IDLE.toNanos() && isDead()) {
            hangUp();
        }
        lastUse = System.nanoTime();
        var connection = current;
        if (connection == null) {
            connection = connections.open();
            current = connection;
            try (var statement = connection.createStatement()) {
                statement.execute(AppendSql.SESSION);
            }
        }
        return connection;
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
            current = null;
        }
    }

    @Override
    public void close() {
        hangUp();
    }
}
