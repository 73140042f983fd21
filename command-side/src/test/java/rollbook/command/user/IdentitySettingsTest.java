package rollbook.command.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import rollbook.command.mail.MailSettings;
import rollbook.command.user.IdentitySettings.FirstAdmin;
import rollbook.command.user.IdentitySettings.Verification;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

class IdentitySettingsTest {
    private static final Person UNVERIFIED =
            new Person(UserSpec.mira, "Mira", false, Set.of(), false);

    @Test
    void whoever_signed_up_may_play_unless_verification_is_required() {
        assertThat(settings(Map.of()))
                .isEqualTo(
                        new IdentitySettings(
                                Verification.OPTIONAL, new FirstAdmin("admin@localhost", null)));
        assertThat(settings(Map.of()).mayPlay(UNVERIFIED)).isTrue();
    }

    @Test
    void where_verification_is_required_an_unverified_user_may_not_play() {
        var strict = settings(Map.of("rollbook.identity.verification", "required"));
        assertThat(strict.mayPlay(UNVERIFIED)).isFalse();
    }

    @Test
    void mail_comes_from_rollbook_itself() {
        assertThat(bound("rollbook.mail", MailSettings.class, Map.of()))
                .isEqualTo(new MailSettings("rollbook@localhost", Duration.ofSeconds(30), null));
    }

    @Test
    void a_batch_of_mails_has_a_second_at_least() {
        var never = Map.of("rollbook.mail.deadline", "0s");
        assertThatThrownBy(() -> bound("rollbook.mail", MailSettings.class, never))
                .hasRootCauseMessage("rollbook.mail.deadline is a second or more");
    }

    private static IdentitySettings settings(Map<String, String> properties) {
        return bound("rollbook.identity", IdentitySettings.class, properties);
    }

    private static <T> T bound(String prefix, Class<T> type, Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate(prefix, type);
    }
}
