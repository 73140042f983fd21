package rollbook.store.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;

class LanesTest {
    private final Lanes lanes = new Lanes();
    private final Append first = Given.append("session-a", 0, 1);
    private final Append second = Given.append("session-a", 1, 1);

    @Test
    void the_last_decision_of_a_stream_is_known_until_it_is_done() {
        enter(first);
        enter(second);
        assertThat(lanes.last("session-a")).contains(second.position());
        lanes.leave(first);
        lanes.leave(second);
        assertThat(lanes.last("session-a")).isEmpty();
    }

    @Test
    void a_stream_that_lost_a_decision_takes_no_other_until_it_is_read_anew() throws Exception {
        enter(first);
        lanes.lose("session-a", Loss.OVERTAKEN);
        lanes.leave(first);
        assertThatThrownBy(() -> enter(second)).isInstanceOf(SequenceTaken.class);
        lanes.renew("session-a");
        enter(second);
        assertThat(lanes.last("session-a")).isPresent();
    }

    @Test
    void a_state_stands_on_what_is_on_its_way_and_falls_with_it() {
        assertThat(lanes.ground("session-a")).isEmpty();
        enter(first);
        assertThat(lanes.ground("session-a")).contains(first.position());
        lanes.lose("session-a", Loss.OVERTAKEN);
        lanes.leave(first);
        assertThat(lanes.ground("session-a"))
                .hasValueSatisfying(ground -> assertThat(ground).isCompletedExceptionally());
    }

    @Test
    void nothing_enters_after_the_close() {
        lanes.close();
        assertThatThrownBy(() -> enter(first)).isInstanceOf(LogUnavailable.class);
    }

    @Test
    void where_nothing_can_be_stored_it_says_so() {
        lanes.lose("session-a", Loss.UNAVAILABLE);
        assertThatThrownBy(() -> enter(first)).isInstanceOf(LogUnavailable.class);
    }

    @Test
    void other_streams_do_not_care() {
        lanes.lose("session-b", Loss.OVERTAKEN);
        enter(first);
        assertThat(lanes.lost("session-a")).isEmpty();
    }

    @Test
    void a_stream_is_read_anew_when_nothing_of_it_is_on_its_way() {
        enter(first);
        var renewed = CompletableFuture.runAsync(this::renew);
        assertThat(renewed).isNotDone();
        lanes.leave(first);
        await().until(renewed::isDone);
    }

    private void renew() {
        try {
            lanes.renew("session-a");
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void enter(Append append) {
        lanes.enter(append, () -> {});
    }
}
