package rollbook.benchmarks.log;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// Durable appends, one event each, every caller in a session of its own.
@Command(
        name = "appends",
        mixinStandardHelpOptions = true,
        description = "Durable appends of one event each.")
final class Appends implements Callable<Integer> {

    @Mixin private Setting setting = new Setting();

    @Option(names = "--callers", split = ",", defaultValue = "8,32,64")
    private List<Integer> callers = List.of();

    @Override
    public Integer call() throws Exception {
        try (var lab = setting.lab()) {
            var pair = lab.pair();
            var raw = lab.raw();
            var contest = setting.contest();
            for (var count : callers) {
                var where = count + " callers";
                contest.add(where, Contestant.STOCK, () -> appends(pair.stock(), count));
                contest.add(where, Contestant.OURS, () -> appends(pair.ours(), count));
                contest.add(where, RawTable.SINGLY, () -> raw.inserts(setting.load(count), 1));
                contest.add(where, RawTable.FIFTY, () -> raw.inserts(setting.load(count), 50));
            }
            var results = contest.play(setting.rounds());
            setting.report(
                    "Durable appends",
                    lab,
                    Contest.table(
                            "callers",
                            results,
                            Column.RATE,
                            Column.RANGE,
                            Column.P50,
                            Column.P99,
                            Column.times(Contestant.STOCK),
                            Column.times(RawTable.SINGLY),
                            Column.times(RawTable.FIFTY)));
        }
        return 0;
    }

    private Measured appends(Side side, int count) throws Exception {
        return setting.load(count).on(side.threads()).drive(_ -> appender(side));
    }

    private static Load.Caller appender(Side side) {
        var story = new Story();
        return () -> {
            side.engine().appendEvents(story.move());
            return 1;
        };
    }
}
