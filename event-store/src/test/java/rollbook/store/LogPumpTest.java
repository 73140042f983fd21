package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class LogPumpTest {
    private static final long NONE = Long.MAX_VALUE;

    private final List<Long> asked = new CopyOnWriteArrayList<>();
    private final List<StoredRow> stored = new CopyOnWriteArrayList<>();
    private volatile Runnable meanwhile = () -> {};
    private volatile long unreadable = NONE;
    private final Window window = new Window();
    private final Bell bell = new Bell();
    private final HandOver handOver = new HandOver(bell);
    private final LogPump pump =
            new LogPump(
                    engine(),
                    mock(LogReader.class),
                    window,
                    handOver,
                    bell,
                    _ -> {},
                    Duration.ofHours(1));

    @BeforeEach
    void start() {
        pump.start();
        await().until(() -> !asked.isEmpty());
    }

    @AfterEach
    void stop() {
        pump.close();
    }

    @Test
    void what_is_handed_over_comes_without_asking_the_database() {
        handOver.add(new HandOver.Committed(3, store(3)));
        await().until(() -> window.top() == 3);
        assertThat(read()).containsExactly("event 1", "event 2", "event 3");
        assertThat(asked).containsExactly(0L);
    }

    @Test
    void what_others_committed_in_between_is_fetched_first() {
        store(2);
        handOver.add(new HandOver.Committed(3, store(1)));
        await().until(() -> window.top() == 3);
        assertThat(read()).containsExactly("event 1", "event 2", "event 3");
        assertThat(asked).containsExactly(0L, 0L);
    }

    @Test
    void what_was_fetched_already_is_not_added_again() {
        var early = store(2);
        bell.wakeToFetch();
        await().until(() -> window.top() == 2);
        handOver.add(new HandOver.Committed(2, early));
        handOver.add(new HandOver.Committed(3, store(1)));
        await().until(() -> window.top() == 3);
        assertThat(read()).containsExactly("event 1", "event 2", "event 3");
    }

    @Test
    void what_was_added_is_told_though_the_next_can_be_neither_read_nor_fetched() {
        var told = new AtomicLong();
        window.watch(() -> told.set(window.top()));
        var first = new HandOver.Committed(1, store(1));
        meanwhile = () -> failBehind(1);
        handOver.add(first);
        await().until(() -> told.get() == 1);
        unreadable = NONE;
        await().until(() -> told.get() == 2);
    }

    /// While the pump reads one, the next is handed over, and the database goes away.
    private void failBehind(long position) {
        meanwhile = () -> {};
        unreadable = position + 1;
        handOver.add(new HandOver.Committed(unreadable, store(1)));
    }

    private List<StoredRow> store(int count) {
        var added = IntStream.range(stored.size(), stored.size() + count).mapToObj(this::row);
        return added.peek(stored::add).toList();
    }

    private StoredRow row(int sequence) {
        var nothing = new byte[0];
        return new StoredRow(
                0, "s-1", sequence, "event", Instant.EPOCH, "type", "1", nothing, nothing);
    }

    private List<Object> read() {
        return LongStream.range(0, window.top())
                .mapToObj(window::after)
                .map(Objects::requireNonNull)
                .<Object>map(TrackedEventMessage::getPayload)
                .toList();
    }

    private PostgresEngine engine() {
        var engine = mock(PostgresEngine.class);
        when(engine.page(anyLong(), anyInt())).thenAnswer(call -> page(call.getArgument(0)));
        when(engine.read(any())).thenAnswer(call -> read(call.getArgument(0)));
        return engine;
    }

    private List<TrackedEventMessage<?>> page(long after) {
        asked.add(after);
        return messages(new HandOver.Committed(stored.size(), stored).after(after));
    }

    private List<TrackedEventMessage<?>> read(List<StoredRow> rows) {
        var found = messages(rows);
        meanwhile.run();
        return found;
    }

    private List<TrackedEventMessage<?>> messages(List<StoredRow> rows) {
        if (rows.stream().anyMatch(row -> row.position() >= unreadable)) {
            throw new IllegalStateException("no database");
        }
        return rows.stream()
                .<TrackedEventMessage<?>>map(
                        row ->
                                new GenericTrackedEventMessage<>(
                                        PostgresEngine.tokenAt(row.position()),
                                        GenericTrackedEventMessage.asEventMessage(
                                                "event " + (row.sequence() + 1))))
                .toList();
    }
}
