package rollbook.store.append;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Brings each append of a batch to its end: durable, or failed for a reason of its own. Used by
/// one thread.
final class Committer {
    private final CommitLine line;
    private final Lanes lanes;
    private final Runnable unclear;

    Committer(CommitLine line, Lanes lanes, Runnable unclear) {
        this.line = line;
        this.lanes = lanes;
        this.unclear = unclear;
    }

    void commit(Collection<Append> appends) {
        var sound = new ArrayList<Append>();
        for (var append : appends) {
            lanes.lost(append.stream())
                    .ifPresentOrElse(
                            loss -> fail(append, loss.of(append.stream())),
                            () -> sound.add(append));
        }
        if (sound.isEmpty()) {
            return;
        }
        try {
            write(line.writer(), sound);
        } catch (SQLException away) {
            line.close();
            fail(sound, new LogUnavailable("the log can't be reached", away));
        }
    }

    private void write(BatchWriter writer, List<Append> appends) throws SQLException {
        var batch = Batch.of(appends);
        var sealed = writer.seal(batch);
        for (var run : sealed.refused()) {
            fail(run.appends(), new SequenceTaken(run.stream()));
        }
        try {
            finish(writer.write(sealed.runs()));
        } catch (SQLException failure) {
            switch (Fault.of(failure)) {
                case SEQUENCE -> without(writer.taken(batch), appends);
                case ROW -> singly(appends, new RowRefused(failure));
                case KEY -> singly(appends, new KeyTaken(failure));
                case UNAVAILABLE -> fail(appends, new LogUnavailable("nothing stored", failure));
                case UNKNOWN -> unknown(appends, failure);
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

    private void finish(List<BatchWriter.Placed> committed) {
        for (var done : committed) {
            lanes.leave(done.append());
            done.append().position().complete(done.position());
        }
    }

    /// Whoever asks the log will find out; those who wait are told so at once.
    void unknown(Collection<Append> appends, Throwable failure) {
        line.close();
        fail(appends, new OutcomeUnknown(failure));
        unclear.run();
    }

    private void fail(Collection<Append> appends, RuntimeException reason) {
        appends.forEach(append -> fail(append, reason));
    }

    /// Also what was decided on top of it, wherever that is now.
    private void fail(Append append, RuntimeException reason) {
        if (append.position().isDone()) {
            return;
        }
        lanes.lose(append.stream(), Loss.by(reason));
        lanes.leave(append);
        append.position().completeExceptionally(reason);
    }
}
