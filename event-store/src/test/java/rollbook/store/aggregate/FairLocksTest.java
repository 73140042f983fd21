package rollbook.store.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class FairLocksTest {
    private static final String KEEP = "session-keep";
    private static final String CAVE = "session-cave";
    private static final int PEOPLE = 16;

    private final FairLocks patient = new FairLocks(Duration.ofMinutes(5));
    private final FairLocks hasty = new FairLocks(Duration.ofMillis(1));

    @Test
    void turns_come_in_the_order_of_asking() throws InterruptedException {
        var served = Collections.synchronizedList(new ArrayList<Integer>());
        var threads = new ArrayList<Thread>();
        var first = patient.obtainLock(KEEP);
        for (var i = 0; i < PEOPLE; i++) {
            threads.add(queued(i, served));
        }
        first.release();
        for (var thread : threads) thread.join();
        assertThat(served).isEqualTo(IntStream.range(0, PEOPLE).boxed().toList());
    }

    @Test
    void one_has_an_aggregate_at_a_time() {
        var inside = new AtomicInteger();
        var met = together(() -> visit(patient, KEEP, inside));
        assertThat(met).hasSize(PEOPLE).containsOnly(0);
    }

    @Test
    void what_nobody_wants_takes_no_memory() {
        together(() -> visit(patient, KEEP, new AtomicInteger()));
        assertThat(patient.inUse()).isZero();
    }

    @Test
    void aggregates_do_not_wait_for_each_other() {
        try (var keep = hasty.obtainLock(KEEP)) {
            assertThat(together(() -> visit(patient, CAVE, new AtomicInteger()))).containsOnly(0);
            assertThat(keep.isHeld()).isTrue();
        }
    }

    @Test
    void who_has_waited_long_enough_is_refused_and_leaves_the_queue() {
        try (var _ = hasty.obtainLock(KEEP)) {
            assertThat(together(() -> refusal(hasty)))
                    .hasSize(PEOPLE)
                    .allSatisfy(why -> assertThat(why).contains("no turn on session-keep"));
            assertThat(hasty.waitingFor(KEEP)).isZero();
        }
        assertThat(hasty.inUse()).isZero();
    }

    @Test
    void who_is_interrupted_leaves_the_queue_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> patient.obtainLock(KEEP)).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(patient.inUse()).isZero();
    }

    @Test
    void who_has_it_may_take_it_again() {
        var outer = hasty.obtainLock(KEEP);
        hasty.obtainLock(KEEP).release();
        assertThat(outer.isHeld()).isTrue();
        outer.release();
        assertThat(outer.isHeld()).isFalse();
        assertThat(hasty.inUse()).isZero();
    }

    private Thread queued(int number, List<Integer> served) {
        var thread =
                Thread.startVirtualThread(
                        () -> {
                            try (var _ = patient.obtainLock(KEEP)) {
                                served.add(number);
                            }
                        });
        await().pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(30))
                .until(() -> patient.waitingFor(KEEP) == number + 1);
        return thread;
    }

    /// How many others were there.
    private static int visit(FairLocks locks, String aggregate, AtomicInteger inside) {
        try (var _ = locks.obtainLock(aggregate)) {
            var others = inside.getAndIncrement();
            Thread.yield();
            inside.decrementAndGet();
            return others;
        }
    }

    private static String refusal(FairLocks locks) {
        try (var _ = locks.obtainLock(KEEP)) {
            return "served";
        } catch (LockAcquisitionFailedException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static <T> List<T> together(Callable<T> what) {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = people.invokeAll(Collections.nCopies(PEOPLE, what));
            return answers.stream().map(Future::resultNow).toList();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
