package rollbook.benchmarks.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.stream.LongStream;

/// Callers who ask again as soon as they were answered (closed loop), for some time.
///
/// @param threads what they run on
record Load(int callers, double seconds, ThreadFactory threads) {
    private static final double NANOS = 1e9;

    /// One caller.
    interface Caller extends AutoCloseable {
        /// Asks once, waits for the answer and says how many events that was.
        int call() throws Exception;

        @Override
        default void close() throws SQLException {}
    }

    /// Gets a caller ready; that is not measured.
    interface Callers {
        Caller ready(int number) throws Exception;
    }

    private record Laps(long events, LongStream latencies) {}

    static Load of(int callers, double seconds) {
        return new Load(callers, seconds, Thread.ofPlatform().factory());
    }

    Load on(ThreadFactory others) {
        return new Load(callers, seconds, others);
    }

    Measured drive(Callers made) throws Exception {
        var ready = new ArrayList<Caller>();
        for (var i = 0; i < callers; i++) {
            ready.add(made.ready(i));
        }
        try (var running = Executors.newThreadPerTaskExecutor(threads)) {
            var start = System.nanoTime();
            var end = start + (long) (seconds * NANOS);
            var laps =
                    ready.stream().map(caller -> running.submit(() -> laps(caller, end))).toList();
            return measured(laps, start);
        } finally {
            for (var caller : ready) {
                caller.close();
            }
        }
    }

    private static Laps laps(Caller caller, long end) throws Exception {
        var latencies = LongStream.builder();
        var events = 0L;
        long now;
        do {
            var start = System.nanoTime();
            events += caller.call();
            now = System.nanoTime();
            latencies.add(now - start);
        } while (now < end);
        return new Laps(events, latencies.build());
    }

    private static Measured measured(List<Future<Laps>> running, long start)
            throws InterruptedException, ExecutionException {
        var events = 0L;
        var latencies = LongStream.builder();
        for (var future : running) {
            var laps = future.get();
            events += laps.events();
            laps.latencies().forEach(latencies);
        }
        return Measured.of(events, System.nanoTime() - start, latencies.build().toArray());
    }
}
