package rollbook.benchmarks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Fills the log with moves, so that a start on a full log can be measured.
@Command(
        name = "fill",
        mixinStandardHelpOptions = true,
        description = "Fills the log with moves on several tables.")
final class Fill implements Callable<Integer> {
    private static final double MILLISECONDS = 1e3;

    @Mixin private Target target = new Target();

    @Option(names = "--events", defaultValue = "100000")
    private int events;

    @Option(names = "--tables", defaultValue = "8")
    private int tables;

    @Override
    public Integer call() {
        var start = Instant.now();
        var cell = new AtomicInteger();
        try (var movers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < tables; i++) {
                var board = Board.set(target.address(), Target.tag());
                movers.execute(() -> fill(board, cell));
            }
        }
        var taken = Duration.between(start, Instant.now()).toMillis() / MILLISECONDS;
        System.out.printf("%d moves in %.1f s: %.0f/s%n", events, taken, events / taken);
        return 0;
    }

    private void fill(Board board, AtomicInteger cell) {
        for (var next = cell.incrementAndGet(); next <= events; next = cell.incrementAndGet()) {
            board.move(next);
        }
    }
}
