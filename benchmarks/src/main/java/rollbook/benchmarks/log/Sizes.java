package rollbook.benchmarks.log;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.sql.SQLException;
import java.util.concurrent.Callable;

/// What an event takes on the disk, part by part: of an evening with all that happens, and of moves
/// alone.
@Command(
        name = "sizes",
        mixinStandardHelpOptions = true,
        description = "Bytes on disk per event, by table, index and column.")
final class Sizes implements Callable<Integer> {
    @Mixin private Setting setting = new Setting();

    @Option(names = "--events", defaultValue = "200000")
    private int events;

    @Option(names = "--sessions", defaultValue = "100")
    private int sessions;

    @Override
    public Integer call() throws Exception {
        try (var lab = setting.lab()) {
            var pair = lab.pair();
            pair.stock().evenings(sessions, events);
            pair.ours().evenings(sessions, events);
            var title = "Bytes on disk per event, an evening's mix, ";
            setting.report(title + Contestant.STOCK, lab, table(pair.stock(), "domainevententry"));
            setting.report(title + Contestant.OURS, lab, table(pair.ours(), "log.event"));
        }
        return 0;
    }

    private static String table(Side side, String events) throws SQLException {
        try (var connection = side.database().getConnection()) {
            return DiskUse.of(connection, events).table();
        }
    }
}
