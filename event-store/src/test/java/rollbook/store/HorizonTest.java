package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;

class HorizonTest {

    @Test
    void nothing_is_known_before_the_first_look() {
        assertThat(horizon().settled()).isEqualTo(-1);
    }

    @Test
    void without_writers_everything_visible_is_settled() {
        assertThat(horizon(look(7)).advance()).isEqualTo(7);
    }

    @Test
    void what_a_writer_may_fill_is_open_until_it_is_done() {
        var horizon = horizon(look(7, "a", "b"), look(9, "b", "c"), look(12, "c"));
        assertThat(horizon.advance()).isEqualTo(-1);
        assertThat(horizon.advance()).as("b is still writing").isEqualTo(-1);
        assertThat(horizon.advance()).isEqualTo(7);
    }

    @Test
    void writers_without_end_do_not_stop_it() {
        var horizon = horizon(look(5), look(8, "a"), look(9, "b"), look(11, "c"));
        assertThat(
                        List.of(
                                horizon.advance(),
                                horizon.advance(),
                                horizon.advance(),
                                horizon.advance()))
                .containsExactly(5L, 5L, 8L, 9L);
    }

    private static Horizon horizon(Horizon.Look... looks) {
        var left = new ArrayDeque<>(List.of(looks));
        return new Horizon(left::remove);
    }

    private static Horizon.Look look(long head, String... writers) {
        return new Horizon.Look(head, Set.of(writers));
    }
}
