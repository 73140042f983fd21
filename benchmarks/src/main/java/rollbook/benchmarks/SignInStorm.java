package rollbook.benchmarks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What those who play notice of those who sign in: a move's time, with nobody at the door and with
/// many. The moves come at a steady rate, whatever the answers do.
@Command(
        name = "sign-in-storm",
        mixinStandardHelpOptions = true,
        description = "POST of a move, idle and while many sign in at once: p50, p99, ratio.")
final class SignInStorm implements Callable<Integer> {
    private static final double P99 = 0.99;

    @Mixin private Target target = new Target();

    @Option(names = "--callers", defaultValue = "32", description = "who sign in without end")
    private int callers;

    @Option(names = "--rate", defaultValue = "60", description = "moves a second")
    private int rate;

    @Option(names = "--seconds", defaultValue = "8", description = "length of half a round")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "5", description = "the first one more warms up")
    private int rounds;

    private int cell;

    @Override
    public Integer call() {
        var tag = Target.tag();
        var board = Board.set(target.address(), tag);
        var ratios = new ArrayList<Double>();
        for (var i = 0; i <= rounds; i++) {
            var ratio = round(board, tag + "." + i);
            if (i > 0) {
                ratios.add(ratio);
            }
        }
        System.out.printf("median of the ratios %.2f%n", Latencies.median(ratios));
        return 0;
    }

    private double round(Board board, String tag) {
        var idle = play(board);
        try (var crowd = Crowd.signingIn(target.address(), callers, tag)) {
            var before = crowd.done();
            var stormy = play(board);
            var ratio = stormy.within(P99) / idle.within(P99);
            System.out.printf(
                    "idle p50 %.1f p99 %.1f ms   stormy p50 %.1f p99 %.1f ms   ratio %.2f  "
                            + " (%.0f sign-ins/s)%n",
                    idle.within(0.5),
                    idle.within(P99),
                    stormy.within(0.5),
                    stormy.within(P99),
                    ratio,
                    (crowd.done() - before) / (double) seconds);
            return ratio;
        }
    }

    private Latencies play(Board board) {
        var taken = new ConcurrentLinkedQueue<Long>();
        var start = System.nanoTime();
        try (var movers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < rate * seconds; i++) {
                var due = start + TimeUnit.SECONDS.toNanos(i) / rate;
                LockSupport.parkNanos(due - System.nanoTime());
                var next = ++cell;
                movers.execute(() -> move(board, next, due, taken));
            }
        }
        return Latencies.ofNanoseconds(taken);
    }

    private static void move(Board board, int cell, long due, Queue<Long> taken) {
        board.move(cell);
        taken.add(System.nanoTime() - due);
    }
}
