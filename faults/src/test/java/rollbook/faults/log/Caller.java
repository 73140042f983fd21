package rollbook.faults.log;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

import rollbook.events.TokenId;
import rollbook.faults.Mark;
import rollbook.faults.Outcome;
import rollbook.store.append.LogUnavailable;
import rollbook.store.append.OutcomeUnknown;
import rollbook.store.append.RowRefused;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Appends one event after the other and says of each what became of it.
abstract class Caller {
    private static final Duration BREATH = Duration.ofMillis(50);

    private final int process;
    private final int number;
    private final Random random;
    private int attempts;

    Caller(int process, int number, Random random) {
        this.process = process;
        this.number = number;
        this.random = random;
    }

    /// Appends one event that carries the token, or fails for a reason that says what is in the log
    /// now. Gives its position, or 0.
    abstract long append(TokenId token);

    /// @param pace most milliseconds between two appends
    final void run(Voice voice, int pace, BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            var mark = new Mark(process, number, attempts++);
            try {
                var position = append(new TokenId(mark.id()));
                voice.said(mark, Outcome.ACKNOWLEDGED, position);
            } catch (RuntimeException failure) {
                var outcome = outcome(failure);
                voice.said(mark, outcome, 0);
                if (outcome == Outcome.UNAVAILABLE || outcome == Outcome.UNKNOWN) {
                    LockSupport.parkNanos(BREATH.toNanos());
                }
            }
            if (pace > 0) {
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(2 * pace)).toNanos() / 2);
            }
        }
    }

    /// Whatever fails before something is handed to the log has stored nothing.
    static Outcome outcome(RuntimeException failure) {
        return switch (failure) {
            case OutcomeUnknown _ -> Outcome.UNKNOWN;
            case LogUnavailable _ -> Outcome.UNAVAILABLE;
            case ConcurrencyException _, AggregateStreamCreationException _ -> Outcome.CONFLICT;
            case EventStoreException _ when failure.getCause() instanceof RowRefused ->
                    Outcome.REFUSED;
            default -> Outcome.UNAVAILABLE;
        };
    }
}
