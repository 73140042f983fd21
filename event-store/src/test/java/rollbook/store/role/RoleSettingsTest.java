package rollbook.store.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import rollbook.store.role.RoleSettings.Demand;

import java.time.Duration;
import java.util.Map;

class RoleSettingsTest {

    @Test
    void by_default_the_application_has_roles_where_it_can() {
        var nothing = new Binder(new MapConfigurationPropertySource(Map.of()));
        assertThat(nothing.bindOrCreate("rollbook.database", RoleSettings.class))
                .isEqualTo(new RoleSettings(Demand.AUTO, null, Duration.ofMinutes(1)));
    }

    @Test
    void the_password_is_not_printed() {
        var settings = new RoleSettings(Demand.AUTO, "secret", Duration.ZERO);
        assertThat(settings).asString().doesNotContain("secret");
    }
}
