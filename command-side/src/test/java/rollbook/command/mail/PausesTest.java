package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class PausesTest {

    @Test
    void each_failure_doubles_the_pause_up_to_a_quarter_of_an_hour() {
        assertThat(Pauses.afterFailure(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Pauses.afterFailure(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Pauses.afterFailure(10)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Pauses.afterFailure(1_000_000)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void each_refusal_for_good_doubles_the_pause_up_to_half_a_day() {
        assertThat(Pauses.afterRefusal(1)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Pauses.afterRefusal(3)).isEqualTo(Duration.ofHours(1));
        assertThat(Pauses.afterRefusal(7)).isEqualTo(Duration.ofHours(12));
        assertThat(Pauses.afterRefusal(1_000_000)).isEqualTo(Duration.ofHours(12));
    }
}
