package rollbook.command.user.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import rollbook.edge.problem.ProblemException;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class TurnstileTest {
    private final Turnstile turnstile = new Turnstile(2, 1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch working = new CountDownLatch(2);

    @Test
    void two_work_one_waits_and_the_fourth_is_sent_away() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var visits = IntStream.range(0, 3).mapToObj(_ -> people.submit(this::visit)).toList();
            working.await();
            await().until(() -> turnstile.waiting() == 1);
            assertThatThrownBy(() -> turnstile.pass(() -> "in"))
                    .isInstanceOf(ProblemException.class);
            open.countDown();
            for (var visit : visits) {
                assertThat(visit.get()).isEqualTo("done");
            }
        }
        assertThat(turnstile.pass(() -> "in")).isEqualTo("in");
    }

    @Test
    void who_comes_alone_takes_the_last_place_of_a_crowd() throws Exception {
        var wide = new Turnstile(2, 3);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var worker = 0; worker < 2; worker++) {
                var unused = people.submit(() -> wide.pass("crowd", this::workUntilOpen));
            }
            working.await();
            var crowd = IntStream.range(0, 3).mapToObj(_ -> come(people, wide, "crowd")).toList();
            var alone = people.submit(() -> wide.pass("alone", () -> "in"));
            await().until(() -> crowd.stream().anyMatch(Future::isDone));
            assertThatThrownBy(() -> wide.pass("crowd", () -> "in"))
                    .isInstanceOf(ProblemException.class);
            open.countDown();
            assertThat(alone.get()).isEqualTo("in");
        }
    }

    @Test
    void where_one_works_the_others_follow_in_the_order_they_came() throws Exception {
        var narrow = new Turnstile(1, 3);
        var order = new ConcurrentLinkedQueue<String>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> narrow.pass("here", this::workUntilOpen));
            await().until(() -> working.getCount() == 1);
            for (var name : List.of("mira", "tomas", "ines")) {
                var before = narrow.waiting();
                var unused = people.submit(() -> narrow.pass(name, () -> order.add(name)));
                await().until(() -> narrow.waiting() > before);
            }
            open.countDown();
            assertThat(first.get()).isEqualTo("done");
        }
        assertThat(order).containsExactly("mira", "tomas", "ines");
    }

    private static Future<String> come(ExecutorService people, Turnstile turnstile, String from) {
        var before = turnstile.waiting();
        var visit = people.submit(() -> turnstile.pass(from, () -> "in"));
        await().until(() -> turnstile.waiting() > before);
        return visit;
    }

    @Test
    void who_fails_inside_leaves_too() {
        for (var i = 0; i < 10; i++) {
            assertThatThrownBy(() -> turnstile.pass(this::fail))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private String visit() {
        return turnstile.pass(this::workUntilOpen);
    }

    private String workUntilOpen() {
        try {
            working.countDown();
            open.await();
            return "done";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String fail() {
        throw new IllegalStateException("broken inside");
    }
}
