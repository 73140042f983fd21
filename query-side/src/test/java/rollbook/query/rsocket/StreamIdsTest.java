package rollbook.query.rsocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamIdsTest {
    private final StreamIds ids = new StreamIds(2, 100);

    @Test
    void ids_of_the_server_or_of_the_connection_are_refused() {
        assertThat(ids.begin(0, 10, false)).isFalse();
        assertThat(ids.begin(2, 10, false)).isFalse();
        assertThat(ids.begin(-1, 10, false)).isFalse();
    }

    @Test
    void an_id_is_used_once_in_whatever_order() {
        assertThat(ids.begin(5, 10, false)).isTrue();
        assertThat(ids.begin(1, 10, false)).isTrue();
        assertThat(ids.begin(1, 10, false)).isFalse();
        assertThat(ids.begin(3, 10, false)).isTrue();
        assertThat(ids.begin(5, 10, false)).isFalse();
    }

    @Test
    void a_great_leap_is_forgotten_but_for_its_end() {
        assertThat(ids.begin(Integer.MAX_VALUE, 10, false)).isTrue();
        assertThat(ids.begin(1, 10, false)).isFalse();
        assertThat(ids.begin(Integer.MAX_VALUE - 2, 10, false)).isTrue();
    }

    @Test
    void only_so_many_requests_may_come_in_parts_at_once() {
        assertThat(ids.begin(1, 10, true)).isTrue();
        assertThat(ids.begin(3, 10, true)).isTrue();
        assertThat(ids.end(1)).isTrue();
        assertThat(ids.begin(5, 10, true)).isTrue();
        assertThat(ids.begin(7, 10, true)).isFalse();
    }

    @Test
    void all_parts_together_have_a_bound() {
        assertThat(ids.begin(1, 60, true)).isTrue();
        assertThat(ids.begin(3, 60, true)).isTrue();
        assertThat(ids.goOn(1, 40)).isTrue();
        assertThat(ids.goOn(3, 41)).isFalse();
    }

    @Test
    void a_part_that_is_empty_is_refused() {
        assertThat(ids.begin(1, 0, true)).isFalse();
        assertThat(ids.begin(3, 0, false)).isTrue();
        assertThat(ids.begin(5, 10, true)).isTrue();
        assertThat(ids.goOn(5, 0)).isFalse();
        assertThat(ids.goOn(3, 0)).isTrue();
    }
}
