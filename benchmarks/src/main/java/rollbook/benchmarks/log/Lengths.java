package rollbook.benchmarks.log;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// What a command costs in sessions of different lengths, when the session is in memory (warm) and
/// when it has to be read first (cold).
@Command(
        name = "lengths",
        mixinStandardHelpOptions = true,
        description = "Latency of a command in short and long sessions.")
final class Lengths implements Callable<Integer> {
    private static final String READING = "SELECT of its rows, one INSERT";

    @Mixin private Setting setting = new Setting();

    @Option(names = "--events", split = ",", defaultValue = "100,10000,100000")
    private List<Integer> lengths = List.of();

    @Override
    public Integer call() throws Exception {
        try (var lab = setting.lab()) {
            var pair = lab.pair();
            var raw = lab.raw();
            var contest = setting.contest();
            for (var length : lengths) {
                add(contest, length, Contestant.STOCK, pair.stock());
                add(contest, length, Contestant.OURS, pair.ours());
                contest.add(cold(length), READING, rereading(raw, length));
            }
            var results = contest.play(setting.rounds());
            setting.report(
                    "Latency of a command by the length of its session",
                    lab,
                    Contest.table(
                            "events before",
                            results,
                            Column.P50,
                            Column.P99,
                            Column.times(
                                    "p50 × that of the shortest", Measured::p50, this::shortest)));
        }
        return 0;
    }

    private void add(Contest contest, int length, String who, Side side) {
        var warm = new Mover(side, side.sessions(1, length).getFirst());
        contest.add(warm(length), who, () -> alone(side, warm));
        var cold = new Mover(side, side.sessions(1, length).getFirst());
        contest.add(
                cold(length),
                who,
                () ->
                        alone(
                                side,
                                () -> {
                                    side.aggregates().remove(cold.stream());
                                    return cold.call();
                                }));
    }

    private Measured alone(Side side, Load.Caller caller) throws Exception {
        return setting.load(1).on(side.threads()).drive(_ -> caller);
    }

    private Contest.Turn rereading(RawTable raw, int length) throws Exception {
        var stream = raw.filled(length);
        return () -> setting.load(1).drive(_ -> RawReader.of(raw, stream));
    }

    private Contestant shortest(Contestant contestant) {
        var isCold = contestant.where().endsWith("cold");
        var shortest = lengths.getFirst();
        return new Contestant(isCold ? cold(shortest) : warm(shortest), contestant.who());
    }

    private static String warm(int length) {
        return length + ", warm";
    }

    private static String cold(int length) {
        return length + ", cold";
    }
}
