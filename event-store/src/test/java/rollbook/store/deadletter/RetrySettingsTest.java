package rollbook.store.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Duration;

class RetrySettingsTest {
    @Test
    void what_is_parked_is_tried_at_once_then_after_pauses_that_end_at_ten_minutes() {
        var settings =
                new Binder(new MapConfigurationPropertySource())
                        .bindOrCreate("rollbook.dead-letters", RetrySettings.class);
        assertThat(settings)
                .isEqualTo(
                        new RetrySettings(
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1),
                                Duration.ofMinutes(10)));
    }
}
