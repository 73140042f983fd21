package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Duration;
import java.util.Map;

class EventLogSettingsTest {

    @Test
    void by_default_nothing_acknowledged_may_be_lost() {
        var nothing = new Binder(new MapConfigurationPropertySource(Map.of()));
        assertThat(nothing.bindOrCreate("rollbook.log", EventLogSettings.class))
                .isEqualTo(new EventLogSettings(1_000, Duration.ofSeconds(1), true));
    }
}
