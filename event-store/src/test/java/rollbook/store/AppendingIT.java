package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rollbook.events.UserId;
import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserRenamed;
import rollbook.testing.TestDatabase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class AppendingIT {
    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.start(TestDatabase.create());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void what_was_decided_is_read_back() {
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var mira = node.register("Mira");
        node.send(new Person.Rename(mira, "Mirabel"));

        var events = stream(mira);
        assertThat(events)
                .extracting(RecordedEvent::event)
                .containsExactly(
                        new UserRegistered(mira, "Mira@example.org", "Mira"),
                        new UserRenamed(mira, "Mirabel"));
        assertThat(events).extracting(RecordedEvent::sequence).containsExactly(0L, 1L);
        assertThat(events).extracting(RecordedEvent::type).contains("user.UserRenamed");
        assertThat(events.getFirst().at()).isBetween(before, Instant.now());
        assertThat(events.getFirst().at().getNano() % 1_000).isZero();
    }

    @Test
    void every_event_says_who_did_what_in_which_action() {
        var mira = node.register("Mira");
        var metadata = stream(mira).getFirst().metadata();
        assertThat(metadata.keySet()).isEqualTo(Set.of("by", "command", "action"));
        assertThat(metadata).containsEntry("by", "user-mira").containsEntry("command", "Register");
    }

    @Test
    void the_log_and_its_ends_agree() {
        var tomas = node.register("Tomas");
        var last = stream(tomas).getLast();
        assertThat(node.log().lastSequence(tomas.toString())).hasValue(0);
        assertThat(node.log().lastPosition(tomas.toString())).hasValue(last.position());
        assertThat(node.log().all(last.position() - 1)).first().isEqualTo(last);
        assertThat(node.log().headPosition()).isGreaterThanOrEqualTo(last.position());
    }

    @Test
    void a_stream_that_does_not_exist_is_empty() {
        assertThat(node.log().stream(Node.someone().toString(), 0)).isEmpty();
        assertThat(node.log().lastSequence(Node.someone().toString())).isEmpty();
        assertThat(node.log().lastPosition(Node.someone().toString())).isEmpty();
    }

    @Test
    void a_long_stream_is_read_page_by_page() {
        var ines = node.register("Ines");
        IntStream.range(1, 1_100).forEach(i -> node.send(new Person.Rename(ines, "Ines " + i)));
        assertThat(stream(ines)).hasSize(1_100);
        assertThat(node.log().stream(ines.toString(), 990)).hasSize(110);
        assertThat(node.log().all(0).filter(event -> event.stream().equals(ines.toString())))
                .extracting(RecordedEvent::sequence)
                .isEqualTo(IntStream.range(0, 1_100).mapToObj(Long::valueOf).toList());
    }

    @Test
    void a_command_that_lost_against_another_node_decides_again_on_fresh_state() {
        var mira = node.register("Mira");
        Foreign.append(node.sql(), mira, 1, new UserRenamed(mira, "Elsewhere"));
        node.send(new Person.Rename(mira, "Here"));
        assertThat(stream(mira))
                .extracting(RecordedEvent::event)
                .endsWith(new UserRenamed(mira, "Elsewhere"), new UserRenamed(mira, "Here"));
    }

    @Test
    void an_id_is_given_once() {
        var mira = node.register("Mira");
        assertThatThrownBy(() -> node.send(new Person.Register(mira, "Mira again")))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(stream(mira)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log.event set content = ''",
                "delete from log.event",
                "truncate log.event"
            })
    void not_even_the_owner_changes_anything_by_mistake(String statement) {
        node.register("Mira");
        assertThatThrownBy(() -> node.owner().sql(statement).update())
                .hasMessageContaining("the log only grows");
    }

    private static List<RecordedEvent> stream(UserId user) {
        return node.log().stream(user.toString(), 0).toList();
    }
}
