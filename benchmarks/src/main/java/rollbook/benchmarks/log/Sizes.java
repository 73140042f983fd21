package rollbook.benchmarks.log;

import org.axonframework.eventhandling.DomainEventMessage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// What an event takes on the disk, part by part: of an evening with all that happens, or of moves
/// alone.
@Command(
        name = "sizes",
        mixinStandardHelpOptions = true,
        description = "Bytes on disk per event, by table, index and column.")
final class Sizes implements Callable<Integer> {
    @Mixin private Setting setting = new Setting();

    @Option(names = "--events", defaultValue = "200000")
    private int events;

    @Option(names = "--moves", description = "moves alone, not all that happens on an evening")
    private boolean moves;

    @Option(names = "--sessions", defaultValue = "100")
    private int sessions;

    @Override
    public Integer call() throws Exception {
        try (var lab = setting.lab()) {
            var pair = lab.pair();
            Function<Story, DomainEventMessage<?>> next = moves ? Story::move : Story::next;
            pair.stock().evenings(sessions, events, next);
            pair.ours().evenings(sessions, events, next);
            var title = "Bytes on disk per event, %s, ".formatted(moves ? "moves" : "an evening");
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
