package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Spliterators;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

class LogStreamTest {
    private final List<TrackedEventMessage<?>> stored = new ArrayList<>();
    private final Window window = new Window();

    @Test
    void what_was_read_from_the_window_is_not_read_from_the_backlog_again() throws Exception {
        commit(1);
        window.open(1);
        try (var stream = new LogStream(engine(), window, 0)) {
            assertThat(stream.nextAvailable()).isSameAs(stored.getFirst());
            assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isFalse();
            commit(2);
            window.add(2, stored.getLast());
            assertThat(stream.nextAvailable()).isSameAs(stored.getLast());
            assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isFalse();
        }
    }

    private void commit(long position) {
        stored.add(
                new GenericTrackedEventMessage<>(
                        PostgresEngine.tokenAt(position),
                        GenericTrackedEventMessage.asEventMessage("event " + position)));
    }

    private PostgresEngine engine() {
        var engine = mock(PostgresEngine.class);
        doReturn(StreamSupport.stream(new Pages(), false))
                .when(engine)
                .readEvents(any(), anyBoolean());
        return engine;
    }

    /// As Axon's: it ends where nothing is stored at that time, and goes on when it is asked again.
    /// What was committed a moment ago it does not see yet.
    private final class Pages extends Spliterators.AbstractSpliterator<TrackedEventMessage<?>> {
        private int next;
        private int asked;

        private Pages() {
            super(Long.MAX_VALUE, ORDERED);
        }

        @Override
        public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
            var seen = ++asked <= 3 ? 1 : stored.size();
            if (next >= seen) {
                return false;
            }
            action.accept(stored.get(next++));
            return true;
        }
    }
}
