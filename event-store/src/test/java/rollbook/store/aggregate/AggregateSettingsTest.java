package rollbook.store.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Duration;
import java.util.Map;

class AggregateSettingsTest {

    @Test
    void by_default_nobody_waits_longer_than_five_seconds() {
        var nothing = new Binder(new MapConfigurationPropertySource(Map.of()));
        assertThat(nothing.bindOrCreate("rollbook.log", AggregateSettings.class))
                .isEqualTo(new AggregateSettings(Duration.ofSeconds(5)));
    }
}
