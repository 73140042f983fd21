package rollbook.benchmarks.log;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// Commands end to end: from the bus by a decision to the disk and back.
@Command(
        name = "sessions",
        mixinStandardHelpOptions = true,
        description = "Commands in several sessions, one in flight in each.")
final class Sessions implements Callable<Integer> {
    @Mixin private Setting setting = new Setting();

    @Option(names = "--sessions", defaultValue = "8")
    private int sessions;

    @Option(names = "--events", defaultValue = "2000", description = "in each session before")
    private int events;

    @Override
    public Integer call() throws Exception {
        try (var lab = setting.lab()) {
            var pair = lab.pair();
            var raw = lab.raw();
            var where = "%d sessions of %d events".formatted(sessions, events);
            var results =
                    setting.contest()
                            .add(where, Contestant.STOCK, moves(pair.stock()))
                            .add(where, Contestant.OURS, moves(pair.ours()))
                            .add(
                                    where,
                                    RawTable.SINGLY,
                                    () -> raw.inserts(setting.load(sessions), 1))
                            .play(setting.rounds());
            setting.report(
                    "Commands end to end",
                    lab,
                    Contest.table(
                            "circumstances",
                            results,
                            Column.RATE,
                            Column.RANGE,
                            Column.P50,
                            Column.P99,
                            Column.times(Contestant.STOCK),
                            Column.times(RawTable.SINGLY)));
        }
        return 0;
    }

    private Contest.Turn moves(Side side) {
        var tables = side.sessions(sessions, events);
        var load = setting.load(sessions).on(side.threads());
        return () -> load.drive(number -> new Mover(side, tables.get(number)));
    }
}
