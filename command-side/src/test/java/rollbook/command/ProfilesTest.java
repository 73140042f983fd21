package rollbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ProfilesTest {
    private static final String VERIFICATION = "rollbook.identity.verification";
    private static final String CONSOLE = "logging.structured.format.console";

    private final ApplicationContextRunner start =
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withSystemProperties("spring.config.name=command-side");

    @Test
    void in_production_addresses_are_verified_and_the_log_is_json() {
        assertSetting("production", VERIFICATION, "required");
        assertSetting("production", CONSOLE, "ecs");
    }

    @Test
    void whoever_develops_has_room_and_reads_plain_lines() {
        assertSetting("dev", "rollbook.limits.commands.per-second", "200");
        assertSetting("dev", CONSOLE, null);
        assertSetting("dev", VERIFICATION, null);
    }

    @Test
    void without_a_profile_neither_is_set() {
        assertSetting("default", VERIFICATION, null);
        assertSetting("default", "rollbook.limits.commands.per-second", null);
    }

    @Test
    void the_environment_has_the_last_word() {
        start.withSystemProperties("spring.profiles.active=production", VERIFICATION + "=optional")
                .run(
                        context ->
                                assertThat(context.getEnvironment().getProperty(VERIFICATION))
                                        .isEqualTo("optional"));
    }

    private void assertSetting(String profile, String name, String value) {
        start.withSystemProperties("spring.profiles.active=" + profile)
                .run(
                        context ->
                                assertThat(context.getEnvironment().getProperty(name))
                                        .isEqualTo(value));
    }
}
