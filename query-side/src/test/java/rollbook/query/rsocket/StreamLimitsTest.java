package rollbook.query.rsocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import rollbook.query.rsocket.StreamLimits.KeepAlive;

import java.time.Duration;
import java.util.Map;

class StreamLimitsTest {
    @Test
    void the_limits_are_those_of_the_protocol_unless_configured() {
        var nothing = new Binder(new MapConfigurationPropertySource(Map.of()));
        assertThat(nothing.bindOrCreate("rollbook.limits.streams", StreamLimits.class))
                .isEqualTo(
                        new StreamLimits(
                                DataSize.ofKilobytes(64),
                                DataSize.ofKilobytes(256),
                                DataSize.ofKilobytes(8),
                                DataSize.ofKilobytes(128),
                                Duration.ofSeconds(5),
                                new KeepAlive(
                                        Duration.ofSeconds(5),
                                        Duration.ofSeconds(60),
                                        Duration.ofSeconds(10),
                                        Duration.ofSeconds(300)),
                                10_000,
                                5,
                                32,
                                50));
    }

    @Test
    void no_other_origin_may_connect_unless_configured() {
        var nothing = new Binder(new MapConfigurationPropertySource(Map.of()));
        var origins = nothing.bindOrCreate("rollbook", Origins.class);
        assertThat(origins.origins()).isEmpty();
        assertThat(origins.publicUrl()).isEqualTo("http://localhost:8080");
    }
}
