package rollbook.benchmarks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import rollbook.client.Streams;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/// From the POST of a move to its frame at the slowest of the subscribers. The rate is kept
/// whatever the answers do (open loop), so that a stall counts for every move it delays.
@Command(
        name = "move-to-frame",
        mixinStandardHelpOptions = true,
        description = "POST of a move to its frame at the slowest subscriber: p50, p99.")
final class MoveToFrame implements Callable<Integer> {
    private static final double MILLION = 1e6;
    private static final int PATIENCE_SECONDS = 30;
    private static final int DEMAND = 64;

    @Mixin private Target target = new Target();

    @Option(names = "--subscribers", defaultValue = "5")
    private int subscribers;

    @Option(names = "--rate", defaultValue = "60", description = "moves a second")
    private int rate;

    @Option(names = "--seconds", defaultValue = "10", description = "length of a round")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "5", description = "the first one more warms up")
    private int rounds;

    /// Arrivals of one round: when each move was due and when its last frame came.
    private record Round(AtomicLongArray due, AtomicLongArray last, CountDownLatch missing) {
        static Round of(int moves, int subscribers) {
            var missing = new CountDownLatch(moves * subscribers);
            return new Round(new AtomicLongArray(moves), new AtomicLongArray(moves), missing);
        }
    }

    private volatile Round round = Round.of(0, 0);
    private volatile int firstMove;

    @Override
    public Integer call() throws InterruptedException {
        var tag = Target.tag();
        var board = Board.set(target.address(), tag);
        var connections = new ArrayList<Streams>();
        for (var i = 0; i < subscribers; i++) {
            connections.add(watch(board, i, tag));
        }
        var medians = new ArrayList<double[]>();
        for (var i = 0; i <= rounds; i++) {
            var measured = play(board, 1 + i * rate * seconds);
            System.out.printf(
                    "%-8s p50 %6.2f ms   p99 %6.2f ms   max %6.2f ms%n",
                    i == 0 ? "warm-up" : "round " + i, measured[0], measured[1], measured[2]);
            if (i > 0) {
                medians.add(measured);
            }
        }
        System.out.printf(
                "median   p50 %6.2f ms   p99 %6.2f ms   (%d/s, %d subscribers, %d rounds of %d"
                        + " s)%n",
                median(medians, 0), median(medians, 1), rate, subscribers, rounds, seconds);
        connections.forEach(Streams::close);
        return 0;
    }

    private Streams watch(Board board, int number, String tag) {
        var guest = board.spectator("guest" + number, tag);
        var rollbook = guest.rollbook();
        var connection = Streams.connect(rollbook.address(), rollbook.accessToken());
        connection.live(board.sessionId(), null).limitRate(DEMAND).subscribe(this::arrived);
        return connection;
    }

    private double[] play(Board board, int first) throws InterruptedException {
        var moves = rate * seconds;
        var current = Round.of(moves, subscribers);
        firstMove = first;
        round = current;
        var start = System.nanoTime();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < moves; i++) {
                var due = start + TimeUnit.SECONDS.toNanos(i) / rate;
                current.due.set(i, due);
                LockSupport.parkNanos(due - System.nanoTime());
                var cell = first + i;
                senders.execute(() -> board.move(cell));
            }
        }
        if (!current.missing.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(current.missing.getCount() + " frames never came");
        }
        return latencies(current);
    }

    private void arrived(JsonNode frame) {
        var now = System.nanoTime();
        var to = frame.path("event").path("to");
        if (to.isMissingNode()) {
            return;
        }
        var cell = to.required("x").asInt() + to.required("y").asInt() * Board.WIDTH;
        var current = round;
        var move = cell - firstMove;
        if (move >= 0 && move < current.due.length()) {
            current.last.accumulateAndGet(move, now, Math::max);
            current.missing.countDown();
        }
    }

    private static double[] latencies(Round round) {
        var sorted = new double[round.due.length()];
        for (var i = 0; i < sorted.length; i++) {
            sorted[i] = (round.last.get(i) - round.due.get(i)) / MILLION;
        }
        Arrays.sort(sorted);
        var last = sorted.length - 1;
        return new double[] {sorted[last / 2], sorted[(int) (last * 0.99)], sorted[last]};
    }

    private static double median(List<double[]> rounds, int column) {
        var sorted = rounds.stream().mapToDouble(values -> values[column]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
