package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class EqualTimeTest {
    private long now = Long.MAX_VALUE - 1_000;
    private final long start = now;
    private final EqualTime equalTime = new EqualTime(() -> now, nanos -> now += nanos);

    @Test
    void short_work_ends_with_the_first_step() {
        equalTime.spend(() -> takes(3));
        assertThat(millis()).isEqualTo(100);
    }

    @Test
    void longer_work_ends_with_a_step_too() {
        equalTime.spend(() -> takes(120));
        assertThat(millis()).isEqualTo(200);
    }

    @Test
    void work_that_fails_takes_as_long() {
        assertThatThrownBy(() -> equalTime.spend(this::fails)).hasMessage("no");
        assertThat(millis()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(classes = {SignUps.class, ForgottenPasswords.class, EmailChangeRequest.class})
    void who_looks_an_address_up_takes_equal_time(Class<?> lookup) {
        var needed = lookup.getDeclaredConstructors()[0].getParameterTypes();
        assertThat(needed).contains(EqualTime.class);
    }

    private void takes(int millis) {
        now += Duration.ofMillis(millis).toNanos();
    }

    private Void fails() {
        takes(7);
        throw new IllegalStateException("no");
    }

    private long millis() {
        return Duration.ofNanos(now - start).toMillis();
    }
}
