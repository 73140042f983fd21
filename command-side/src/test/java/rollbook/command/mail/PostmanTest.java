package rollbook.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class PostmanTest {

    @Test
    void each_failure_doubles_the_pause_up_to_a_quarter_of_an_hour() {
        assertThat(Postman.pauseAfter(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Postman.pauseAfter(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Postman.pauseAfter(10)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Postman.pauseAfter(1_000_000)).isEqualTo(Duration.ofMinutes(15));
    }
}
