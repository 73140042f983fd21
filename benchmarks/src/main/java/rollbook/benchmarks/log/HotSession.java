package rollbook.benchmarks.log;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// Many who want something of one session at the same time.
@Command(
        name = "hot-session",
        mixinStandardHelpOptions = true,
        description = "Commands of many callers in one session.")
final class HotSession implements Callable<Integer> {
    private static final String SERIAL = "one serial committer";

    @Mixin private Setting setting = new Setting();

    @Option(names = "--callers", split = ",", defaultValue = "8,16")
    private List<Integer> callers = List.of();

    @Option(names = "--events", defaultValue = "2000", description = "in the session before")
    private int events;

    @Override
    public Integer call() throws Exception {
        try (var lab = setting.lab()) {
            var pair = lab.pair();
            var raw = lab.raw();
            var contest = setting.contest();
            for (var count : callers) {
                var where = count + " callers";
                contest.add(where, Contestant.STOCK, moves(pair.stock(), count));
                contest.add(where, Contestant.OURS, moves(pair.ours(), count));
                contest.add(where, SERIAL, () -> raw.inserts(setting.load(1), 1));
            }
            var results = contest.play(setting.rounds());
            setting.report(
                    "One hot session",
                    lab,
                    Contest.table(
                            "callers",
                            results,
                            Column.RATE,
                            Column.RANGE,
                            Column.P50,
                            Column.P99,
                            Column.times(Contestant.STOCK),
                            Column.times(SERIAL)));
        }
        return 0;
    }

    private Contest.Turn moves(Side side, int count) {
        var session = side.sessions(1, events).getFirst();
        var load = setting.load(count).on(side.threads());
        return () -> load.drive(_ -> new Mover(side, session));
    }
}
