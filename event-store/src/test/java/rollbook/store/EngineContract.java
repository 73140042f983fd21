package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

import rollbook.events.UserId;
import rollbook.events.user.UserEvent;
import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserRenamed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// What every engine of Axon must do, whoever wrote it.
abstract class EngineContract {
    private static final String TYPE = "User";

    final UserId mira = Node.someone();
    final UserId tomas = Node.someone();

    abstract EventStorageEngine engine();

    @Test
    void what_was_appended_is_read_back_as_it_was() {
        var event = happened(mira, 0);
        engine().appendEvents(event.andMetaData(Map.of("by", mira.toString())));
        var read = engine().readEvents(mira.toString()).next();
        assertThat(read.getPayload()).isEqualTo(event.getPayload());
        assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getTimestamp()).isEqualTo(event.getTimestamp());
        assertThat(read.getMetaData()).containsEntry("by", mira.toString());
    }

    @Test
    void a_stream_is_read_in_order_from_any_sequence() {
        history(mira, 1_200);
        assertThat(sequences(mira, 0)).isEqualTo(sequence(0, 1_200));
        assertThat(sequences(mira, 1_100)).isEqualTo(sequence(1_100, 1_200));
        assertThat(sequences(mira, 1_200)).isEmpty();
        assertThat(sequences(tomas, 0)).isEmpty();
    }

    @Test
    void the_last_sequence_of_a_stream_is_known() {
        history(mira, 3);
        assertThat(engine().lastSequenceNumberFor(mira.toString())).contains(2L);
        assertThat(engine().lastSequenceNumberFor(tomas.toString())).isEmpty();
    }

    @Test
    void a_sequence_is_given_once() {
        history(mira, 2);
        assertThatThrownBy(() -> engine().appendEvents(happened(mira, 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(sequences(mira, 0)).isEqualTo(sequence(0, 2));
    }

    @Test
    void a_stream_begins_once() {
        history(mira, 1);
        assertThatThrownBy(() -> engine().appendEvents(happened(mira, 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void all_events_of_an_append_are_written_or_none() {
        history(mira, 2);
        assertThatThrownBy(() -> engine().appendEvents(happened(mira, 2), happened(mira, 1)))
                .isInstanceOf(RuntimeException.class);
        assertThat(sequences(mira, 0)).isEqualTo(sequence(0, 2));
    }

    @Test
    void an_event_id_is_given_once() {
        var event = happened(mira, 0);
        engine().appendEvents(event);
        var again =
                new GenericDomainEventMessage<>(
                        TYPE,
                        tomas.toString(),
                        0,
                        new UserRenamed(tomas, "Tomas"),
                        event.getMetaData(),
                        event.getIdentifier(),
                        event.getTimestamp());
        assertThatThrownBy(() -> engine().appendEvents(again)).isInstanceOf(RuntimeException.class);
        assertThat(sequences(tomas, 0)).isEmpty();
    }

    @Test
    void the_whole_log_is_read_in_the_order_of_its_appends() {
        var start = engine().createHeadToken();
        IntStream.range(0, 700)
                .forEach(i -> engine().appendEvents(happened(i % 2 == 0 ? mira : tomas, i / 2)));
        assertThat(after(start)).hasSize(700).doesNotHaveDuplicates();
        assertThat(after(start).subList(0, 4))
                .containsExactly(id(mira, 0), id(tomas, 0), id(mira, 1), id(tomas, 1));
    }

    @Test
    void a_reader_goes_on_behind_its_token() {
        var start = engine().createHeadToken();
        history(mira, 3);
        try (var events = engine().readEvents(start, false)) {
            var first = events.findFirst().orElseThrow().trackingToken();
            assertThat(after(first)).containsExactly(id(mira, 1), id(mira, 2));
        }
        assertThat(after(engine().createHeadToken())).isEmpty();
    }

    @Test
    void a_reader_can_begin_at_a_time() {
        history(mira, 1);
        var time = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        engine().appendEvents(happened(tomas, 0, time));
        assertThat(after(engine().createTokenAt(time))).containsExactly(id(tomas, 0));
    }

    @Test
    void the_latest_snapshot_is_read() {
        history(mira, 6);
        engine().storeSnapshot(happened(mira, 3));
        engine().storeSnapshot(happened(mira, 5));
        assertThat(engine().readSnapshot(mira.toString()))
                .map(DomainEventMessage::getSequenceNumber)
                .contains(5L);
        assertThat(engine().readSnapshot(tomas.toString())).isEmpty();
    }

    void history(UserId user, int length) {
        engine().appendEvents(IntStream.range(0, length).mapToObj(i -> happened(user, i)).toList());
    }

    static DomainEventMessage<UserEvent> happened(UserId user, int sequence) {
        return happened(user, sequence, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    static DomainEventMessage<UserEvent> happened(UserId user, int sequence, Instant at) {
        var event =
                sequence == 0
                        ? new UserRegistered(user, "x@example.org", "Someone")
                        : new UserRenamed(user, "Someone " + sequence);
        return new GenericDomainEventMessage<>(
                TYPE,
                user.toString(),
                sequence,
                event,
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                at);
    }

    private List<Long> sequences(UserId user, long from) {
        return engine().readEvents(user.toString(), from)
                .asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    private static List<Long> sequence(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }

    private static String id(UserId user, long sequence) {
        return user + " " + sequence;
    }

    private List<String> after(TrackingToken token) {
        try (var events = engine().readEvents(token, false)) {
            return events.map(event -> (DomainEventMessage<?>) event)
                    .map(event -> event.getAggregateIdentifier() + " " + event.getSequenceNumber())
                    .toList();
        }
    }
}
