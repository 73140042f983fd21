package rollbook.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class PeriodicTaskTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final AtomicInteger times = new AtomicInteger();
    private PeriodicTask task = failing();

    @AfterEach
    void stop() {
        task.stop();
    }

    @Test
    void goes_on_after_a_failure() {
        task.start();
        await().atMost(PATIENCE).until(() -> times.get() > 2);
        assertThat(task.isRunning()).isTrue();
    }

    @Test
    void can_be_stopped_and_started_again() {
        task.start();
        task.stop();
        assertThat(task.isRunning()).isFalse();
        var before = times.get();
        task.start();
        await().atMost(PATIENCE).until(() -> times.get() > before + 1);
    }

    @Test
    void what_is_under_way_is_interrupted_at_the_end() throws InterruptedException {
        task = waiting(Duration.ZERO);
        task.start();
        await().atMost(PATIENCE).until(() -> times.get() == 1);
        task.stop();
        ended.await();
        assertThat(interrupted).isTrue();
    }

    @Test
    void what_is_given_time_to_end_is_waited_for() {
        task = waiting(PATIENCE);
        task.start();
        await().atMost(PATIENCE).until(() -> times.get() == 1);
        Thread.startVirtualThread(ended::countDown);
        task.stop();
        assertThat(interrupted).isFalse();
        assertThat(times).hasValue(1);
    }

    private PeriodicTask failing() {
        return new PeriodicTask(Duration.ofMillis(1)) {
            @Override
            protected void once() throws IOException {
                times.incrementAndGet();
                throw new IOException("away");
            }
        };
    }

    private PeriodicTask waiting(Duration farewell) {
        return new PeriodicTask(PATIENCE, farewell) {
            @Override
            protected void once() throws InterruptedException {
                times.incrementAndGet();
                try {
                    ended.await();
                } catch (InterruptedException stopped) {
                    interrupted.set(true);
                    ended.countDown();
                    throw stopped;
                }
            }
        };
    }
}
