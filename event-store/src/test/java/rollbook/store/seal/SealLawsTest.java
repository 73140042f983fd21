package rollbook.store.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SealLawsTest {
    private static final String STREAM = "session-x";
    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final SealedEvent ROLL =
            sealed(event("id", "type", "1", TEN, "payload", "metadata"));

    @ParameterizedTest
    @MethodSource("eventsThatDifferInOnePart")
    void a_change_in_any_part_changes_the_leaf(StoredEvent other) {
        assertThat(sealed(other).leaf(STREAM)).isNotEqualTo(ROLL.leaf(STREAM));
    }

    static Stream<StoredEvent> eventsThatDifferInOnePart() {
        return Stream.of(
                event("ie", "type", "1", TEN, "payload", "metadata"),
                event("id", "typf", "1", TEN, "payload", "metadata"),
                event("id", "type", "2", TEN, "payload", "metadata"),
                event("id", "type", "1", TEN.plusNanos(1_000), "payload", "metadata"),
                event("id", "type", "1", TEN, "Payload", "metadata"),
                event("id", "type", "1", TEN, "payload", "metadatb"));
    }

    @ParameterizedTest
    @MethodSource("bitsOfThePayload")
    void a_changed_bit_of_the_payload_changes_the_leaf(int bit) {
        var bytes = ROLL.event().payload().toArray();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        var other = event("id", "type", "1", TEN, "", "metadata");
        var edited = sealed(withPayload(other, Bytes.of(bytes)));
        assertThat(edited.leaf(STREAM)).isNotEqualTo(ROLL.leaf(STREAM));
    }

    static IntStream bitsOfThePayload() {
        return IntStream.range(0, "payload".length() * 8);
    }

    @ParameterizedTest
    @MethodSource("eventsWithTheSameBytesInOtherParts")
    void nothing_shifts_from_one_part_into_the_next(StoredEvent one, StoredEvent other) {
        assertThat(sealed(one).leaf(STREAM)).isNotEqualTo(sealed(other).leaf(STREAM));
    }

    static Stream<Arguments> eventsWithTheSameBytesInOtherParts() {
        return Stream.of(
                Arguments.of(
                        event("ab", "c", "1", TEN, "", ""), event("a", "bc", "1", TEN, "", "")),
                Arguments.of(
                        event("a", "b1", "2", TEN, "", ""), event("a", "b", "12", TEN, "", "")),
                Arguments.of(
                        event("a", "b", "1", TEN, "xy", "z"), event("a", "b", "1", TEN, "x", "yz")),
                Arguments.of(
                        event("a", "b", "1", TEN, "xyz", ""),
                        event("a", "b", "1", TEN, "", "xyz")));
    }

    @Test
    void the_same_event_has_another_leaf_at_another_place() {
        var moved = new SealedEvent(1, ROLL.event(), ROLL.seal());
        assertThat(moved.leaf(STREAM)).isNotEqualTo(ROLL.leaf(STREAM));
    }

    @Test
    void the_same_event_has_another_leaf_in_another_stream() {
        assertThat(ROLL.leaf("session-y")).isNotEqualTo(ROLL.leaf(STREAM));
    }

    @Test
    void the_same_event_has_another_leaf_under_another_blind() {
        var blind = Bytes.ofHex("00".repeat(31) + "01");
        var other = StoryOfSeals.sealed(SealChain.start(STREAM), ROLL.event(), blind);
        assertThat(other.leaf(STREAM)).isNotEqualTo(ROLL.leaf(STREAM));
    }

    @Test
    void the_same_event_has_another_chain_after_other_events() {
        var one = SealChain.start(STREAM).after(ROLL).after(ROLL);
        var other = SealChain.start(STREAM).after(ROLL.seal().blind()).after(ROLL);
        assertThat(one.chain()).isNotEqualTo(other.chain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00"})
    void a_blind_of_another_length_is_refused(String blind) {
        assertThatThrownBy(() -> new Seal(Bytes.ofHex(blind), Bytes.zeros()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_time_finer_than_microseconds_is_refused() {
        assertThatThrownBy(() -> event("id", "type", "1", TEN.plusNanos(1), "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SealedEvent sealed(StoredEvent event) {
        return StoryOfSeals.sealed(SealChain.start(STREAM), event, Bytes.zeros());
    }

    private static StoredEvent withPayload(StoredEvent event, Bytes payload) {
        return new StoredEvent(
                event.eventId(),
                event.type(),
                event.revision(),
                event.time(),
                payload,
                event.metadata());
    }

    private static StoredEvent event(
            String id, String type, String revision, Instant time, String payload, String meta) {
        return new StoredEvent(id, type, revision, time, bytes(payload), bytes(meta));
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
