package rollbook.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import rollbook.edge.ClientAddress;
import rollbook.edge.problem.ProblemException;
import rollbook.events.UserId;
import rollbook.store.UuidV7;

import java.util.Map;

class LimitsTest {
    private final UserId mira = new UserId(UuidV7.next());
    private final UserId tomas = new UserId(UuidV7.next());

    @Test
    void the_defaults_are_those_of_the_protocol() {
        assertThat(limits(Map.of()))
                .isEqualTo(
                        new Limits(
                                true,
                                new Limits.Commands(20, 40),
                                new Limits.Rolls(5, 15),
                                new Limits.Reads(100, 200),
                                new Limits.Anonymous(20, 100),
                                new Limits.SignInFailures(20)));
    }

    @Test
    void the_burst_is_allowed_and_then_the_user_has_to_wait() {
        var rates =
                new Rates(limits(Map.of("rollbook.limits.rolls.burst", "3")), new StandingClock());
        for (var roll = 0; roll < 3; roll++) {
            rates.take(mira, Traffic.ROLL);
        }
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> rates.take(mira, Traffic.ROLL))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("rate.exceeded");
                            assertThat(refusal.headers()).containsEntry("Retry-After", "1");
                        });
        rates.take(mira, Traffic.COMMAND);
        rates.take(tomas, Traffic.ROLL);
    }

    @Test
    void switched_off_nobody_waits() {
        var off =
                new Rates(
                        limits(
                                Map.of(
                                        "rollbook.limits.enabled", "false",
                                        "rollbook.limits.anonymous.burst", "1")),
                        new StandingClock());
        for (var request = 0; request < 100; request++) {
            off.takeAnonymous(ClientAddress.of("192.0.2.1"));
        }
    }

    @Test
    void rolls_and_messages_are_counted_as_such() {
        assertThat(Traffic.of("POST", "/api/roll")).isEqualTo(Traffic.ROLL);
        assertThat(Traffic.of("POST", "/api/sessions/s/rolls")).isEqualTo(Traffic.ROLL);
        assertThat(Traffic.of("POST", "/api/sessions/s/messages")).isEqualTo(Traffic.ROLL);
        assertThat(Traffic.of("POST", "/api/sessions/s/tokens")).isEqualTo(Traffic.COMMAND);
        assertThat(Traffic.of("GET", "/api/sessions/s/rolls")).isEqualTo(Traffic.READ);
    }

    private static Limits limits(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("rollbook.limits", Limits.class);
    }
}
