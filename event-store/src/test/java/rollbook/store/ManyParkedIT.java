package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

import rollbook.events.UserId;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class ManyParkedIT {
    private static final int STREAMS = 130;
    private final House house = House.open();

    @Test
    void every_one_of_many_waiting_streams_is_reached() {
        house.refuse("Poison");
        try (var node = Node.start(house.database(), Guests.Invited.class)) {
            var streams = poisoned(node);
            house.awaitWaiting(STREAMS);
            house.accept("Poison");
            house.sql().sql("update view.dead_letter set due = clock_timestamp()").update();
            var last = streams.getLast();
            await().atMost(House.PATIENCE).until(() -> retried(node, last) || waitsNoMore(last));
            assertThat(house.guests(last)).containsExactly("Poison");
        }
    }

    @Test
    void two_processes_drain_what_waits_once_and_in_order() {
        house.refuse("Poison");
        try (var here = house.node();
                var there = house.node()) {
            var streams = poisoned(here);
            streams.forEach(stream -> there.send(new Person.Rename(stream, "Cured")));
            house.awaitWaiting(2L * STREAMS);
            house.accept("Poison");
            house.awaitWaiting(0);
            assertThat(streams)
                    .allSatisfy(
                            stream ->
                                    assertThat(house.guests(stream))
                                            .containsExactly("Poison", "Cured"));
        }
    }

    private static List<UserId> poisoned(Node node) {
        return new ArrayList<>(
                IntStream.range(0, STREAMS).mapToObj(_ -> node.register("Poison")).toList());
    }

    private boolean waitsNoMore(UserId stream) {
        return !house.guests(stream).isEmpty();
    }

    /// As an administrator would: that stream and no other.
    private static boolean retried(Node node, UserId stream) {
        return node.the(EventProcessingConfiguration.class)
                .sequencedDeadLetterProcessor("guests")
                .orElseThrow()
                .process(
                        letter ->
                                ((DomainEventMessage<?>) letter.message())
                                        .getAggregateIdentifier()
                                        .equals(stream.toString()));
    }
}
