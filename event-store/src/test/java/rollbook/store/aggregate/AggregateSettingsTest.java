package rollbook.store.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Duration;
import java.util.Map;

class AggregateSettingsTest {

    @Test
    void by_default_a_snapshot_comes_every_250_events_and_a_turn_within_five_seconds() {
        var nothing = new Binder(new MapConfigurationPropertySource(Map.of()));
        assertThat(nothing.bindOrCreate("rollbook.log", AggregateSettings.class))
                .isEqualTo(new AggregateSettings(250, Duration.ofSeconds(5)));
    }
}
