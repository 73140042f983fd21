package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

import rollbook.events.UserId;
import rollbook.testing.TestDatabase;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class ManyWritersIT {
    private static final int WRITERS = 4;
    private static final int COMMANDS = 100;

    /// Two processes write to the same streams, so that many transactions fail and leave gaps.
    @Test
    void every_follower_sees_every_event_once_and_in_order() throws InterruptedException {
        var database = TestDatabase.create();
        try (var here = Node.start(database);
                var there = Node.start(database)) {
            var shared = List.of(here.register("Mira"), there.register("Tomas"));
            var mine = following(here);
            var theirs = following(there);
            write(List.of(here, there), shared);

            var everything = here.log().all(0).skip(shared.size()).toList();
            assertThat(everything).hasSizeGreaterThan(COMMANDS);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(mine).hasSameSizeAs(everything));
            await().untilAsserted(() -> assertThat(theirs).hasSameSizeAs(everything));
            assertThat(mine).isEqualTo(everything);
            assertThat(theirs).isEqualTo(everything);
            shared.forEach(user -> assertThatSequencesAreDense(here, user));
        }
    }

    private static void write(List<Node> nodes, List<UserId> shared) throws InterruptedException {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < WRITERS; writer++) {
                var node = nodes.get(writer % nodes.size());
                writers.submit(
                        () -> IntStream.range(0, COMMANDS).forEach(i -> rename(node, shared, i)));
            }
        }
    }

    private static void rename(Node node, List<UserId> shared, int i) {
        try {
            node.send(new Person.Rename(shared.get(i % shared.size()), "Name " + i));
        } catch (ConcurrencyException _) {
            node.register("Loser " + i);
        }
    }

    private static void assertThatSequencesAreDense(Node node, UserId user) {
        var sequences = node.log().stream(user.toString(), 0).map(RecordedEvent::sequence).toList();
        assertThat(sequences)
                .isEqualTo(IntStream.range(0, sequences.size()).mapToObj(Long::valueOf).toList());
    }

    private static List<RecordedEvent> following(Node node) {
        var heard = new CopyOnWriteArrayList<RecordedEvent>();
        node.the(LogTail.class).follow(heard::add);
        return heard;
    }
}
