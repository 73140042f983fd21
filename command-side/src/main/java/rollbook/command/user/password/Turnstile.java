package rollbook.command.user.password;

import rollbook.edge.ClientAddress;
import rollbook.edge.problem.ProblemException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Lets a few work at once and some wait in order; the others are sent away at once. Nobody fills
/// it alone: where there is no room, the last of the address with the most people in it makes some.
/// The work is done on platform threads: on virtual ones it would keep the carriers from everybody
/// else.
final class Turnstile {
    private static final String HERE = "here";

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
        return pass(ClientAddress.ofThisRequest().map(ClientAddress::value).orElse(HERE), work);
    }

    /// Does the work for somebody who comes from there.
    ///
    /// @throws ProblemException `auth.busy`
    <T> T pass(String from, Callable<T> work) {
        var visit = new Visit<>(from, work);
        enter(visit);
        try {
            return visit.get();
        } catch (CancellationException _) {
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

    private synchronized void enter(Visit<?> visit) {
        while (true) {
            try {
                workers.execute(visit);
                return;
            } catch (RejectedExecutionException _) {
                makeRoomFor(visit.from());
            }
        }
    }

    private void makeRoomFor(String from) {
        var queue = queue();
        var crowds =
                queue.stream().collect(Collectors.groupingBy(Visit::from, Collectors.counting()));
        var own = crowds.getOrDefault(from, 0L);
        var crowd =
                crowds.entrySet().stream()
                        .filter(each -> each.getValue() > own + 1)
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow(Turnstile::busy)
                        .getKey();
        queue.reversed().stream()
                .filter(visit -> visit.from().equals(crowd))
                .findFirst()
                .filter(workers::remove)
                .ifPresent(visit -> visit.cancel(false));
    }

    private List<Visit<?>> queue() {
        return workers.getQueue().stream().<Visit<?>>map(each -> (Visit<?>) each).toList();
    }

    private static ProblemException busy() {
        return new ProblemException(
                        "auth.busy", 503, "Too many passwords are being checked; try again.")
                .retryAfter(Duration.ofSeconds(1));
    }

    private static final class Visit<T> extends FutureTask<T> {
        private final String from;

        Visit(String from, Callable<T> work) {
            super(work);
            this.from = from;
        }

        String from() {
            return from;
        }
    }
}
