package rollbook.benchmarks.log;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// From the answer to whoever appended an event to the projection that handles it, in this process
/// and in another one. The rate is kept whatever the projections do.
@Command(
        name = "wakings",
        mixinStandardHelpOptions = true,
        description = "From commit to projection, in the same and in another process.")
final class Wakings implements Callable<Integer> {
    private static final List<String> CONTESTANTS =
            List.of(Projections.POOLED, Projections.TRACKING, Contestant.OURS, RawEar.WHO);
    private static final int NANOS = 1_000;

    @Mixin private Setting setting = new Setting();

    @Option(names = "--rate", defaultValue = "50", description = "events a second")
    private int rate;

    private final Arrivals here = new Arrivals();
    private final Arrivals there = new Arrivals();

    @Override
    public Integer call() throws Exception {
        try (var lab = setting.lab()) {
            var raw = lab.raw();
            var databases = lab.databases("ours", "pooled", "tracking");
            try (var projections = new Projections(databases, "here", this::seen).start();
                    var _ = OtherProcess.start(databases, this::arrived)) {
                var results = contest(projections, raw).play(setting.rounds());
                setting.report(
                        "From commit to projection",
                        lab,
                        Contest.table("projection in", results, Column.P50, Column.P99));
            }
        }
        return 0;
    }

    private void seen(String who, String mark) {
        here.add(mark, Arrival.now());
    }

    private void arrived(Arrival arrival) {
        there.add(arrival.mark(), arrival.micros());
    }

    private Contest contest(Projections projections, RawTable raw) throws Exception {
        var contest = setting.contest();
        for (var who : CONTESTANTS) {
            var writer = writer(who, projections, raw);
            contest.add("the same process", who, () -> latencies(here, there, writer));
            contest.add("another process", who, () -> latencies(there, here, writer));
        }
        return contest;
    }

    /// Appends an event and returns its mark.
    private interface Writer {
        String write() throws Exception;
    }

    private static Writer writer(String who, Projections projections, RawTable raw)
            throws Exception {
        if (who.equals(RawEar.WHO)) {
            return raw.announcer()::announce;
        }
        var story = new Story();
        var store = projections.store(who);
        return () -> {
            var move = story.move();
            store.publish(move);
            return Story.markOf(move);
        };
    }

    private Measured latencies(Arrivals measured, Arrivals other, Writer writer) throws Exception {
        var answered = written(writer);
        measured.await(answered.keySet());
        other.await(answered.keySet());
        answered.keySet().forEach(other::micros);
        var latencies =
                answered.entrySet().stream()
                        .mapToLong(event -> measured.micros(event.getKey()) - event.getValue())
                        .map(micros -> Math.max(0, micros) * NANOS)
                        .toArray();
        return Measured.of(latencies.length, TimeUnit.SECONDS.toNanos(1), latencies);
    }

    private Map<String, Long> written(Writer writer) throws Exception {
        var answered = new LinkedHashMap<String, Long>();
        var start = System.nanoTime();
        var events = Math.max(1, (int) (setting.seconds() * rate));
        for (var i = 1; i <= events; i++) {
            answered.put(writer.write(), Arrival.now());
            var next = start + TimeUnit.SECONDS.toNanos(i) / rate;
            LockSupport.parkNanos(next - System.nanoTime());
        }
        return answered;
    }
}
