package rollbook.faults.log;

import static org.awaitility.Awaitility.await;

import org.springframework.context.ConfigurableApplicationContext;

import rollbook.faults.Knife;
import rollbook.faults.Ledger;
import rollbook.faults.Outcome;
import rollbook.faults.Server;
import rollbook.faults.Sight;
import rollbook.store.proof.LogVerification;
import rollbook.store.seal.Report;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Three processes that append, two that read, one reader with plain SQL, one durable PostgreSQL,
/// and everything between them breaking, one thing after the other, each after so many appends.
final class Soak implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int WRITERS = 3;
    private static final int READERS = 2;
    private static final int BYTES_AN_APPEND = 500;

    enum Blow {
        KILLED_WRITER,
        KILLED_READER,
        ENDED_BACKEND,
        CUT_WRITER,
        CUT_READER
    }

    private final int appends;
    private final int rounds;
    private final Duration pace;
    private final long seed;
    private final Random random;
    private final Server server;
    private final ConfigurableApplicationContext node;
    private final Ledger ledger = new Ledger();
    private final List<Troop> writers = new ArrayList<>();
    private final List<Troop> readers = new ArrayList<>();
    private final List<Sight> sights = new ArrayList<>();
    private final Map<Blow, Integer> blows = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final PlainReader plain;
    private final AtomicInteger processes = new AtomicInteger();

    /// @param appends how many are to be acknowledged at least
    /// @param rounds how often each blow falls
    /// @param pace how long a caller waits between two appends at most
    Soak(Path home, int appends, int rounds, Duration pace, long seed) {
        this.appends = appends;
        this.rounds = rounds;
        this.pace = pace;
        this.seed = seed;
        this.random = new Random(seed);
        server = Server.start(home.resolve("postgres"));
        node = Node.start(server.direct()); // makes the tables
        var errors = Path.of("target", "soak-errors");
        for (var i = 0; i < WRITERS; i++) {
            writers.add(new Troop(Writer.class, errors, server, this::knife));
        }
        for (var i = 0; i < READERS; i++) {
            readers.add(new Troop(Reader.class, errors, server, this::knife));
            sights.add(new Sight("reader " + i));
        }
        var plainSight = new Sight("plain SQL");
        sights.add(plainSight);
        plain = new PlainReader(server.direct(), plainSight);
    }

    /// Each line lasts for some bytes, so that a few are cut by themselves.
    private synchronized Knife knife() {
        return Knife.random(random, (long) appends * BYTES_AN_APPEND);
    }

    /// Returns when enough was acknowledged, and everybody has seen all.
    Soak run() throws SQLException {
        startAll();
        var deck = deck();
        for (var i = 0; i < deck.size(); i++) {
            awaitAcknowledged((long) appends * (i + 1) / (deck.size() + 1));
            strike(deck.get(i));
        }
        awaitAcknowledged(appends);
        writers.forEach(this::finish);
        var head = server.head();
        await().atMost(PATIENCE)
                .until(() -> sights.stream().allMatch(sight -> sight.position() >= head));
        readers.forEach(this::finish);
        plain.close();
        return this;
    }

    private void finish(Troop troop) {
        if (!troop.isAlive() || troop.finish() != 0) {
            complaints.add("a process ended by itself");
        }
    }

    private void startAll() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.forEach(writer -> threads.submit(() -> start(writer)));
            IntStream.range(0, READERS).forEach(i -> threads.submit(() -> startReader(i)));
        }
    }

    private List<Blow> deck() {
        var deck = new ArrayList<Blow>();
        for (var i = 0; i < rounds; i++) {
            deck.addAll(List.of(Blow.values()));
        }
        Collections.shuffle(deck, random);
        return deck;
    }

    private void awaitAcknowledged(long count) {
        await().atMost(PATIENCE).until(() -> ledger.count(Outcome.ACKNOWLEDGED) >= count);
    }

    private void strike(Blow blow) throws SQLException {
        var writer = writers.get(random.nextInt(WRITERS));
        var reader = random.nextInt(READERS);
        switch (blow) {
            case KILLED_WRITER -> {
                writer.kill();
                start(writer);
            }
            case KILLED_READER -> {
                readers.get(reader).kill();
                startReader(reader);
            }
            case ENDED_BACKEND -> await().until(server::endABackend);
            case CUT_WRITER -> cut(writer);
            case CUT_READER -> cut(readers.get(reader));
        }
        blows.merge(blow, 1, Integer::sum);
    }

    private static void cut(Troop troop) {
        var before = troop.cuts();
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            troop.cut();
                            return troop.cuts() > before;
                        });
    }

    private void start(Troop writer) {
        var process = processes.incrementAndGet();
        writer.start(
                List.of("" + process, "" + seed, "" + pace.toMillis()),
                line -> Voice.hear(process, line, ledger::said));
    }

    private void startReader(int i) {
        var sight = sights.get(i);
        readers.get(i).start(List.of("" + sight.position()), line -> see(sight, line));
    }

    private static void see(Sight sight, String line) {
        var words = line.split(" ", -1);
        sight.saw(Long.parseLong(words[0]), words[1], Long.parseLong(words[2]), words[3]);
    }

    /// What broke a promise; nothing else is in the log, and it was read once more.
    List<String> complaints() throws SQLException {
        var sweep = new Sweep().over(server, ledger);
        var all = new ArrayList<>(complaints);
        sights.forEach(sight -> all.addAll(sight.complaints(sweep.truth())));
        all.addAll(sweep.truth().complaints());
        all.addAll(sweep.complaints());
        all.addAll(ledger.complaints());
        all.addAll(brokenSeals());
        return all;
    }

    /// What the seals say against the log.
    List<String> brokenSeals() {
        try (var reports = node.getBean(LogVerification.class).all()) {
            return reports.filter(report -> !report.intact()).map(Report::toString).toList();
        }
    }

    Server server() {
        return server;
    }

    /// How often each blow fell, each of which was seen to.
    Map<Blow, Integer> blows() {
        return blows;
    }

    int count(Outcome outcome) {
        return ledger.count(outcome);
    }

    /// How many lines were cut, at any byte, while something passed on them.
    int cuts() {
        return Stream.concat(writers.stream(), readers.stream()).mapToInt(Troop::cuts).sum();
    }

    @Override
    public String toString() {
        return "seed %d%n%s%n%s, %d lines cut, plain SQL lost its line %d times%n%s"
                .formatted(seed, ledger, blows, cuts(), plain.losses(), sights);
    }

    @Override
    public void close() {
        plain.close();
        writers.forEach(Troop::close);
        readers.forEach(Troop::close);
        node.close();
        server.close();
    }
}
