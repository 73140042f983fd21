package rollbook.faults.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The checker of what was said finds what is planted.
class TalkTest {
    @Test
    void what_is_there_once_is_fine() {
        Talk.onceEach(List.of("one", "two", "three"), List.of("one", "two"));
    }

    @Test
    void what_was_accepted_and_is_not_there_is_found() {
        assertThatThrownBy(() -> Talk.onceEach(List.of("one"), List.of("one", "two")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void what_is_there_twice_is_found() {
        assertThatThrownBy(() -> Talk.onceEach(List.of("one", "one"), List.of("one")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void what_was_refused_and_is_there_is_found() {
        Talk.noneOf(List.of("one"), List.of("two"));
        assertThatThrownBy(() -> Talk.noneOf(List.of("one", "two"), List.of("two")))
                .isInstanceOf(AssertionError.class);
    }
}
