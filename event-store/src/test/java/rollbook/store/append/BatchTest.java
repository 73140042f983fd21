package rollbook.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class BatchTest {
    @Test
    void appends_that_follow_each_other_in_a_stream_are_one_run() {
        var one = Given.append("session-a", 4, 1);
        var other = Given.append("session-b", 0, 2);
        var two = Given.append("session-a", 5, 3);
        var batch = Batch.of(List.of(one, other, two));
        assertThat(batch.runs())
                .extracting(Run::appends)
                .containsExactly(List.of(one, two), List.of(other));
    }

    @Test
    void an_append_that_does_not_follow_is_a_run_of_its_own() {
        var one = Given.append("session-a", 4, 1);
        var rival = Given.append("session-a", 4, 1);
        assertThat(Batch.of(List.of(one, rival)).runs()).hasSize(2);
    }

    @Test
    void a_run_knows_where_it_begins_and_what_comes_next() {
        var run = Batch.of(List.of(Given.append("a", 4, 2), Given.append("a", 6, 1))).runs();
        assertThat(run).extracting(Run::first).containsExactly(4);
        assertThat(run).extracting(Run::next).containsExactly(7);
        assertThat(run.getFirst().events()).extracting(NewEvent::sequence).containsExactly(4, 5, 6);
    }
}
