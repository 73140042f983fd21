package rollbook.query.rsocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.query.rsocket.RequestRate.Verdict;

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
    void every_second_counts_anew() {
        var rate = new RequestRate(1, true);
        assertThat(rate.next(0)).isEqualTo(Verdict.SERVE);
        assertThat(rate.next(1)).isEqualTo(Verdict.REJECT);
        assertThat(rate.next(SECOND)).isEqualTo(Verdict.SERVE);
    }

    @Test
    void for_load_tests_there_is_no_rate() {
        var rate = new RequestRate(1, false);
        assertThat(Stream.generate(() -> rate.next(0)).limit(1000)).containsOnly(Verdict.SERVE);
    }
}
