package rollbook.faults.projection;

import static org.awaitility.Awaitility.await;

import org.awaitility.core.ConditionFactory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.session.TokenHidden;
import rollbook.faults.Child;
import rollbook.faults.Server;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// A database, processes that project, and a writer that appends to some streams in turn.
final class House implements AutoCloseable {
    private static final int STREAMS = 8;

    private final Path home;
    private final Server server;
    private final Table table;
    private final List<SessionId> sessions =
            IntStream.range(0, STREAMS).mapToObj(_ -> new SessionId(UUID.randomUUID())).toList();
    private final Map<Integer, Child> nodes = new ConcurrentHashMap<>();
    private final Map<Integer, Boolean> ready = new ConcurrentHashMap<>();
    private final Map<SessionId, Long> next = new HashMap<>();
    private @Nullable ConfigurableApplicationContext writer;

    House(Path home) {
        this.home = home;
        this.server = Server.start(home.resolve("database"));
        this.table = new Table(server);
    }

    static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(5));
    }

    Table table() {
        return table;
    }

    Child node(int number) {
        return nodes.get(number);
    }

    /// All at the same moment; returns when each is at work.
    void start(Node.Kind kind, Integer... numbers) {
        for (var number : numbers) {
            ready.put(number, false);
            nodes.put(number, start(number, kind));
        }
        patiently().until(() -> List.of(numbers).stream().allMatch(ready::get));
    }

    private Child start(int number, Node.Kind kind) {
        return Child.start(
                Node.class,
                home.resolve("node-" + number),
                server.direct().environment(),
                Node.arguments(number, kind),
                word -> ready.replace(number, word.equals(Node.READY)));
    }

    /// To each stream as many, in turn.
    void append(int times) {
        for (var i = 0; i < times; i++) {
            sessions.forEach(this::append);
        }
    }

    private void append(SessionId session) {
        var sequence = next.merge(session, 0L, (before, _) -> before + 1);
        var event = new TokenHidden(session, new TokenId(UUID.randomUUID()), "" + sequence);
        events().publish(
                        new GenericDomainEventMessage<>(
                                "House", session.toString(), sequence, event));
    }

    private EventStore events() {
        if (writer == null) {
            writer = Node.writer(server.direct());
        }
        return writer.getBean(EventStore.class);
    }

    /// Holds the first of these that comes to an event behind the row it wrote for it.
    Hold holdOneOf(Integer... numbers) throws SQLException {
        return Hold.oneOf(server, () -> append(1), numbers);
    }

    /// `kill -STOP`, and events go on until another process has taken over all that it worked on.
    void pauseUntilReplaced(int number) throws SQLException {
        var before = table.owners();
        node(number).pause();
        patiently().until(() -> replaced(number, before));
    }

    private boolean replaced(int number, Map<String, List<String>> before) throws SQLException {
        append(1);
        if (table.blocked()) { // it sleeps on a lock of a token: not where this test wants it
            node(number).resume();
            node(number).pause();
        }
        var now = table.owners();
        return !now.equals(before)
                && !now.containsValue(List.of(""))
                && Set.copyOf(now.values()).size() == 1;
    }

    void awaitRows() {
        patiently().until(table::hasAll);
    }

    @Override
    public void close() {
        nodes.values().forEach(Child::close);
        if (writer != null) {
            writer.close();
        }
        server.close();
    }
}
