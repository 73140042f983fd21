package rollbook.query.rsocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.query.rsocket.RequestRate.Verdict;

import java.util.stream.LongStream;
import java.util.stream.Stream;

class RequestRateTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void above_the_rate_requests_are_rejected_and_far_above_the_connection_ends() {
        var rate = new RequestRate(2, true);
        var verdicts = Stream.generate(() -> rate.next(0)).limit(7);
        assertThat(verdicts)
                .containsExactly(
                        Verdict.SERVE,
                        Verdict.SERVE,
                        Verdict.REJECT,
                        Verdict.REJECT,
                        Verdict.REJECT,
                        Verdict.REJECT,
                        Verdict.BREAK_OFF);
    }

    @Test
    void with_time_there_is_room_again() {
        var rate = new RequestRate(1, true);
        assertThat(rate.next(0)).isEqualTo(Verdict.SERVE);
        assertThat(rate.next(SECOND / 2)).isEqualTo(Verdict.REJECT);
        assertThat(rate.next(SECOND)).isEqualTo(Verdict.REJECT);
        assertThat(rate.next(3 * SECOND)).isEqualTo(Verdict.SERVE);
    }

    @Test
    void no_boundary_between_two_seconds_hides_a_burst() {
        var rate = new RequestRate(2, true);
        var before = Stream.generate(() -> rate.next(SECOND - 1)).limit(4).toList();
        var after = Stream.generate(() -> rate.next(SECOND)).limit(3).toList();
        assertThat(before).endsWith(Verdict.REJECT);
        assertThat(after).containsExactly(Verdict.REJECT, Verdict.REJECT, Verdict.BREAK_OFF);
    }

    @Test
    void who_keeps_to_the_rate_is_always_served() {
        var rate = new RequestRate(4, true);
        var verdicts = LongStream.range(0, 1000).mapToObj(i -> rate.next(i * SECOND / 4));
        assertThat(verdicts).containsOnly(Verdict.SERVE);
    }

    @Test
    void a_long_rest_earns_no_more_than_one_second() {
        var rate = new RequestRate(1, true);
        assertThat(rate.next(-1000 * SECOND)).isEqualTo(Verdict.SERVE);
        assertThat(rate.next(1000 * SECOND)).isEqualTo(Verdict.SERVE);
        assertThat(rate.next(1000 * SECOND)).isEqualTo(Verdict.REJECT);
    }

    @Test
    void for_load_tests_there_is_no_rate() {
        var rate = new RequestRate(1, false);
        assertThat(Stream.generate(() -> rate.next(0)).limit(1000)).containsOnly(Verdict.SERVE);
    }
}
