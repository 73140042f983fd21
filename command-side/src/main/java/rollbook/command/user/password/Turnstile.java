package rollbook.command.user.password;

import rollbook.edge.problem.ProblemException;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Lets a few work at once and some wait in order; the others are sent away at once. The work is
/// done on platform threads: on virtual ones it would keep the carriers from everybody else.
final class Turnstile {
    private final ThreadPoolExecutor workers;

    Turnstile(int atOnce, int waiting) {
        workers =
                new ThreadPoolExecutor(
                        atOnce,
                        atOnce,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(waiting),
                        Thread.ofPlatform().name("password-", 0).daemon().factory());
    }

    <T> T pass(Callable<T> work) {
        try {
            return workers.submit(work).get();
        } catch (RejectedExecutionException _) {
            throw busy();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    int waiting() {
        return workers.getQueue().size();
    }

    private static ProblemException busy() {
        return new ProblemException(
                        "auth.busy", 503, "Too many passwords are being checked; try again.")
                .retryAfter(Duration.ofSeconds(1));
    }
}
