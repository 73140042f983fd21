package rollbook.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The checker of readers finds what is planted.
class SightTest {
    private final Sight truth = new Sight("truth");
    private final Sight reader = new Sight("reader");

    SightTest() {
        truth.saw(1, "a", 0, "one");
        truth.saw(2, "a", 1, "two");
        truth.saw(3, "b", 0, "three");
    }

    @Test
    void who_sees_everything_in_order_has_nothing_to_complain_of() {
        reader.saw(1, "a", 0, "one");
        reader.saw(2, "a", 1, "two");
        reader.saw(3, "b", 0, "three");
        assertThat(reader.complaints(truth)).isEmpty();
    }

    @Test
    void a_missing_event_is_found() {
        reader.saw(1, "a", 0, "one");
        reader.saw(3, "b", 0, "three");
        assertThat(reader.complaints()).singleElement().asString().contains("position is 3, not 2");
    }

    @Test
    void a_missing_last_event_is_found() {
        reader.saw(1, "a", 0, "one");
        reader.saw(2, "a", 1, "two");
        assertThat(reader.complaints(truth)).singleElement().asString().contains("other events");
    }

    @Test
    void a_doubled_event_is_found() {
        reader.saw(1, "a", 0, "one");
        reader.saw(1, "a", 0, "one");
        assertThat(reader.complaints()).hasSize(2);
    }

    @Test
    void swapped_events_are_found() {
        reader.saw(2, "a", 1, "two");
        reader.saw(1, "a", 0, "one");
        assertThat(reader.complaints()).isNotEmpty();
    }

    @Test
    void a_hole_in_the_sequence_of_a_stream_is_found() {
        reader.saw(1, "a", 0, "one");
        reader.saw(2, "a", 2, "two");
        assertThat(reader.complaints()).singleElement().asString().contains("sequence of a is 2");
    }

    @Test
    void another_event_in_the_right_place_is_found() {
        reader.saw(1, "a", 0, "one");
        reader.saw(2, "a", 1, "another");
        reader.saw(3, "b", 0, "three");
        assertThat(reader.complaints(truth)).singleElement().asString().contains("other events");
    }
}
