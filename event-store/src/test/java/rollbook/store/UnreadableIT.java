package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.events.UserId;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CopyOnWriteArrayList;

/// Somebody has written what this release cannot read: a newer one, or a broken one.
class UnreadableIT {
    private final House house = House.open();
    private final UserId stranger = Node.someone();

    @ParameterizedTest
    @CsvSource({"user.Unheard,{}", "java.lang.Runtime,{}", "user.UserRenamed,{", "'',{}"})
    void projections_park_what_cannot_be_read_and_go_on(String type, String json) {
        try (var node = house.node()) {
            append(type, json);
            node.register("Mira");
            house.awaitWaiting(1);
            await().atMost(House.PATIENCE).until(() -> house.guests().contains("Mira"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"content = '\\x01abcd'", "content = ''", "type_no = 999"})
    void projections_go_on_behind_a_damaged_row(String damage) {
        house.node().close();
        append("user.EmailVerified", "{}");
        Thief.enter(house.sql());
        new Thief(house.sql(), stranger.toString()).set(0, damage);
        try (var node = house.node()) {
            node.register("Mira");
            await().atMost(House.PATIENCE).until(() -> house.guests().contains("Mira"));
            house.awaitWaiting(1);
        }
    }

    @Test
    void a_process_that_starts_behind_it_goes_on_too() {
        house.node().close();
        append("user.Unheard", "{}");
        try (var node = house.node()) {
            node.register("Mira");
            await().atMost(House.PATIENCE).until(() -> house.guests().contains("Mira"));
            house.awaitWaiting(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"user.Unheard,{}", "user.UserRenamed,{", "user.EmailVerified,{"})
    void followers_go_on_without_it(String type, String json) {
        try (var node = house.node()) {
            var heard = new CopyOnWriteArrayList<RecordedEvent>();
            node.the(LogTail.class).follow(heard::add);
            append(type, json);
            node.register("Mira");
            await().atMost(House.PATIENCE).until(() -> heard.size() == 1);
            assertThat(heard.getFirst().sequence()).isZero();
        }
    }

    @Test
    void who_asks_for_its_stream_is_told() {
        try (var node = house.node()) {
            append("user.Unheard", "{}");
            assertThatThrownBy(() -> node.log().stream(stranger.toString(), 0).toList())
                    .isInstanceOf(SerializationException.class);
            assertThatThrownBy(() -> node.send(new Person.Rename(stranger, "Mira")))
                    .hasStackTraceContaining("user.Unheard");
        }
    }

    @Test
    void once_it_can_be_read_it_is_handled() {
        try (var node = house.node()) {
            append("user.Unheard", "{}");
            node.register("Mira");
            house.awaitWaiting(1);
            node.sql().sql("update view.dead_letter set type = 'user.EmailVerified'").update();
            house.awaitWaiting(0);
        }
    }

    private void append(String type, String json) {
        Foreign.append(house.sql(), stranger, 0, type, json.getBytes(StandardCharsets.UTF_8));
    }
}
