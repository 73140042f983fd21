package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import rollbook.events.UserId;
import rollbook.store.privacy.SubjectKeys;

import java.util.stream.IntStream;

class ParkingIT {
    private final House house = House.open();

    @Test
    void an_event_that_fails_leaves_no_row_and_holds_up_nobody_else() {
        house.refuse("Poison");
        try (var node = house.node()) {
            node.register("Mira");
            node.register("Poison");
            node.register("Tomas");
            house.awaitWaiting(1);
            await().atMost(House.PATIENCE).until(() -> house.guests().size() == 2);
            assertThat(house.guests()).containsExactlyInAnyOrder("Mira", "Tomas");
        }
    }

    @Test
    void a_handler_that_throws_leaves_no_row_either() {
        try (var node = house.node()) {
            node.register(Guests.UNWANTED);
            house.awaitWaiting(1);
            node.register("Mira");
            awaitGuests("Mira");
        }
    }

    @Test
    void what_follows_in_its_stream_waits_and_is_handled_in_order() {
        house.refuse("Poison");
        try (var node = house.node()) {
            var stream = node.register("Poison");
            IntStream.range(0, 5).forEach(i -> node.send(new Person.Rename(stream, "Name " + i)));
            house.awaitWaiting(6);
            assertThat(house.guests()).isEmpty();
            house.accept("Poison");
            house.awaitWaiting(0);
            node.send(new Person.Rename(stream, "Last"));
            awaitGuests("Poison", "Name 0", "Name 1", "Name 2", "Name 3", "Name 4", "Last");
        }
    }

    @Test
    void one_that_fails_again_keeps_what_is_behind_it_waiting() {
        house.refuse("Poison", "Venom");
        try (var node = house.node()) {
            var stream = node.register("Poison");
            node.send(new Person.Rename(stream, "Venom"));
            node.send(new Person.Rename(stream, "Last"));
            house.awaitWaiting(3);
            house.accept("Poison");
            house.awaitWaiting(2);
            awaitGuests("Poison");
            house.accept("Venom");
            house.awaitWaiting(0);
            awaitGuests("Poison", "Venom", "Last");
        }
    }

    @Test
    void what_waits_goes_on_waiting_after_a_restart() {
        house.refuse("Poison");
        var stream = parkedByAnEarlierProcess();
        try (var node = house.node()) {
            node.send(new Person.Rename(stream, "Later"));
            house.awaitWaiting(2);
            assertThat(house.guests()).isEmpty();
            house.accept("Poison");
            awaitGuests("Poison", "Later");
        }
    }

    @Test
    void what_waited_is_handled_with_its_metadata() {
        house.refuse("Poison");
        try (var node = house.node()) {
            node.register("Poison");
            house.awaitWaiting(1);
            house.accept("Poison");
            awaitGuests("Poison");
            assertThat(house.sql().sql("select by from view.guest").query(String.class).list())
                    .containsExactly("user-mira");
        }
    }

    @Test
    void what_waits_shows_nothing_of_what_people_write() {
        house.refuse("Poison");
        try (var node = house.node()) {
            var stream = node.register("Poison");
            house.awaitWaiting(1);
            assertThat(house.letters())
                    .singleElement()
                    .asString()
                    .contains(stream.toString())
                    .doesNotContain("Poison");
        }
    }

    @Test
    void what_waits_is_erased_with_its_person() {
        house.refuse("Poison", "[erased]");
        try (var node = house.node()) {
            var stream = node.register("Poison");
            house.awaitWaiting(1);
            node.the(SubjectKeys.class).erase(stream.toString());
            house.accept("Poison");
            house.accept("[erased]");
            awaitGuests("[erased]");
        }
    }

    private UserId parkedByAnEarlierProcess() {
        try (var node = house.node()) {
            var stream = node.register("Poison");
            house.awaitWaiting(1);
            return stream;
        }
    }

    private void awaitGuests(String... names) {
        await().atMost(House.PATIENCE)
                .untilAsserted(() -> assertThat(house.guests()).containsExactly(names));
    }
}
