package rollbook.store;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.ConcurrencyException;

import java.util.List;

/// When another node was faster, decides again on fresh state: at once, on a virtual thread, a few
/// times. After that the conflict is the answer.
final class ConflictRetries implements RetryScheduler {
    private static final int ATTEMPTS = 5;

    @Override
    @SuppressWarnings("rawtypes")
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        if (!(lastFailure instanceof ConcurrencyException) || failures.size() >= ATTEMPTS) {
            return false;
        }
        Thread.ofVirtual().name("command-again").start(dispatch);
        return true;
    }
}
