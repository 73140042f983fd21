package rollbook.benchmarks.log;

import org.axonframework.eventhandling.TrackedEventMessage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import rollbook.store.EventLog;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// The whole log in order: as rows, as messages nobody looks into, and decoded.
@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description = "Reads the whole log in order, from the start until the turn is over.")
final class Reading implements Callable<Integer> {
    private static final String ROWS = "rows by a cursor";
    private static final String MESSAGES = "messages of the engine";
    private static final String DECODED = "decoded";

    @Mixin private Setting setting = new Setting();

    @Option(names = "--events", defaultValue = "300000")
    private int events;

    @Option(names = "--sessions", defaultValue = "100")
    private int sessions;

    @Override
    public Integer call() throws Exception {
        try (var lab = setting.lab()) {
            var pair = lab.pair();
            pair.stock().evenings(sessions, events, Story::next);
            pair.ours().evenings(sessions, events, Story::next);
            var results = contest(pair).play(setting.rounds());
            setting.report(
                    "Reading the whole log in order",
                    lab,
                    Contest.table(
                            "what comes out",
                            results,
                            Column.RATE,
                            Column.RANGE,
                            Column.times(Contestant.STOCK)));
        }
        return 0;
    }

    private Contest contest(Lab.Pair pair) {
        var stock = pair.stock();
        var ours = pair.ours();
        var log = pair.beans().getBean(EventLog.class);
        return setting.contest()
                .add(ROWS, Contestant.STOCK, () -> rows(stock, "domainevententry", "globalindex"))
                .add(ROWS, Contestant.OURS, () -> rows(ours, "log.event", "position"))
                .add(MESSAGES, Contestant.STOCK, () -> read(messages(stock)))
                .add(MESSAGES, Contestant.OURS, () -> read(messages(ours)))
                .add(DECODED, Contestant.STOCK, () -> read(decoded(stock)))
                .add(DECODED, Contestant.OURS, () -> read(decoded(ours)))
                .add(DECODED, "ours, by EventLog", () -> read(log.all(0)));
    }

    private Measured rows(Side side, String table, String order) throws SQLException {
        try (var rows = Cursor.over(side.database(), table, order)) {
            return Stopwatch.until(setting.seconds()).count(rows::next);
        }
    }

    private Measured read(Stream<?> events) throws SQLException {
        try (events) {
            var each = events.iterator();
            return Stopwatch.until(setting.seconds())
                    .count(() -> each.hasNext() && each.next() != null);
        }
    }

    private static Stream<? extends TrackedEventMessage<?>> messages(Side side) {
        return side.engine().readEvents(null, false);
    }

    private static Stream<?> decoded(Side side) {
        return messages(side)
                .peek(TrackedEventMessage::getMetaData)
                .map(event -> event.getPayload());
    }
}
