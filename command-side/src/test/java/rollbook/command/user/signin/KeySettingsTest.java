package rollbook.command.user.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.time.Duration;
import java.util.Map;

class KeySettingsTest {
    @Test
    void a_key_signs_for_ninety_days() {
        var defaults =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("rollbook.keys", KeySettings.class);
        assertThat(defaults).isEqualTo(new KeySettings(Duration.ofDays(90)));
    }

    @Test
    void keys_are_not_exchanged_all_the_time() {
        assertThatThrownBy(() -> new KeySettings(Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
