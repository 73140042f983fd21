package rollbook.command.user.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.util.Map;

class PasswordSettingsTest {
    @Test
    void two_processors_are_not_both_taken_by_passwords() {
        var defaults = bound(Map.of());
        assertThat(defaults).isEqualTo(new PasswordSettings(null));
        assertThat(defaults.atOnceOn(1)).isEqualTo(1);
        assertThat(defaults.atOnceOn(2)).isEqualTo(1);
        assertThat(defaults.atOnceOn(3)).isEqualTo(2);
        assertThat(defaults.atOnceOn(64)).isEqualTo(2);
    }

    @Test
    void what_is_configured_counts_on_every_machine() {
        var configured = bound(Map.of("rollbook.passwords.at-once", "4"));
        assertThat(configured.atOnceOn(1)).isEqualTo(4);
        assertThat(configured.atOnceOn(64)).isEqualTo(4);
    }

    @Test
    void somebody_has_to_get_through() {
        assertThatThrownBy(() -> new PasswordSettings(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PasswordSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("rollbook.passwords", PasswordSettings.class);
    }
}
