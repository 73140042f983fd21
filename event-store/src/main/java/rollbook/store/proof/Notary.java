package rollbook.store.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// Signs a checkpoint of a session at each chapter's end, and of every stream at each thousandth
/// event. Works outside the append path and goes on where it, or another process, left off.
public final class Notary {
    private static final int WINDOW = 10_000;

    private final CheckpointStore checkpoints;
    private final TransactionTemplate transaction;
    private final CheckpointKeys keys;
    private final Clock clock;

    public Notary(
            JdbcClient database,
            TransactionTemplate transaction,
            CheckpointKeys keys,
            Clock clock) {
        this.checkpoints = new CheckpointStore(database);
        this.transaction = transaction;
        this.keys = keys;
        this.clock = clock;
    }

    /// Signs everything that is due.
    public void sign() {
        var more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> signWindow()));
        }
    }

    /// Positions have no holes that could be filled later, so that whatever ends a window, nothing
    /// in it is missed.
    private boolean signWindow() {
        var done = checkpoints.lockProgress();
        var head = checkpoints.head();
        var upTo = Math.min(head, done + WINDOW);
        if (upTo > done) {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var signer = keys.current();
            checkpoints.due(done, upTo, now).forEach(due -> checkpoints.add(signer.sign(due)));
            checkpoints.advance(upTo);
        }
        return upTo < head;
    }
}
