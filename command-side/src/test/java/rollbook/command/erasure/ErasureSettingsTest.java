package rollbook.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.util.Map;

class ErasureSettingsTest {
    @Test
    void files_lose_at_once_what_was_erased() {
        var defaults =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("rollbook.erasure", ErasureSettings.class);
        assertThat(defaults).isEqualTo(new ErasureSettings(true));
    }
}
