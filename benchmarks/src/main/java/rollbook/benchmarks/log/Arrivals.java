package rollbook.benchmarks.log;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// When the events reached a process.
final class Arrivals {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(1);

    private final Map<String, Long> byMark = new ConcurrentHashMap<>();

    void add(String mark, long micros) {
        byMark.put(mark, micros);
    }

    /// Forgets it, too.
    long micros(String mark) {
        return Objects.requireNonNull(byMark.remove(mark));
    }

    void await(Collection<String> marks) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!byMark.keySet().containsAll(marks)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("events never arrived");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
