package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;

class LogPumpTest {
    private final List<Long> asked = new CopyOnWriteArrayList<>();
    private final List<DomainEventMessage<?>> stored = new CopyOnWriteArrayList<>();
    private final Window window = new Window();
    private final Bell bell = new Bell();
    private final HandOver handOver = new HandOver(bell);
    private final LogPump pump =
            new LogPump(
                    engine(), mock(LogReader.class), window, handOver, bell, Duration.ofHours(1));

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
        var events = store(3);
        handOver.add(new HandOver.Committed(3, events));
        await().until(() -> window.top() == 3);
        assertThat(read()).isEqualTo(events);
        assertThat(asked).containsExactly(0L);
    }

    @Test
    void what_others_committed_in_between_is_fetched_first() {
        store(2);
        var mine = store(1);
        handOver.add(new HandOver.Committed(3, mine));
        await().until(() -> window.top() == 3);
        assertThat(read()).isEqualTo(stored);
        assertThat(asked).containsExactly(0L, 0L);
    }

    @Test
    void what_was_fetched_already_is_not_added_again() {
        var early = store(2);
        bell.ring();
        await().until(() -> window.top() == 2);
        handOver.add(new HandOver.Committed(2, early));
        handOver.add(new HandOver.Committed(3, store(1)));
        await().until(() -> window.top() == 3);
        assertThat(read()).isEqualTo(stored);
    }

    private List<DomainEventMessage<?>> store(int count) {
        var added = new ArrayList<DomainEventMessage<?>>();
        for (var i = 0; i < count; i++) {
            var sequence = stored.size();
            added.add(new GenericDomainEventMessage<>("s", "s-1", sequence, "event " + sequence));
            stored.add(added.getLast());
        }
        return added;
    }

    private List<Object> read() {
        return LongStream.range(0, window.top())
                .mapToObj(window::after)
                .map(Objects::requireNonNull)
                .map(event -> withIdentifier(event.getIdentifier()))
                .toList();
    }

    private Object withIdentifier(String identifier) {
        return stored.stream()
                .filter(event -> event.getIdentifier().equals(identifier))
                .findFirst()
                .orElseThrow();
    }

    private PostgresEngine engine() {
        var engine = mock(PostgresEngine.class);
        when(engine.page(anyLong(), anyInt())).thenAnswer(call -> page(call.getArgument(0)));
        return engine;
    }

    private List<TrackedEventMessage<?>> page(long after) {
        asked.add(after);
        return LongStream.rangeClosed(after + 1, stored.size())
                .<TrackedEventMessage<?>>mapToObj(
                        position ->
                                PostgresEngine.tracked(stored.get((int) position - 1), position))
                .toList();
    }
}
