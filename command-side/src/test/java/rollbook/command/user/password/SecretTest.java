package rollbook.command.user.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void a_secret_has_256_bits_and_is_never_printed() {
        var secret = Secret.fresh();
        assertThat(secret.text()).matches("[A-Za-z0-9_-]{43}");
        assertThat(secret).doesNotHaveToString(secret.text());
        assertThat(secret.hash()).hasSize(32);
    }

    @Test
    void a_derived_secret_is_found_again() {
        assertThat(Secret.of(new byte[32])).isEqualTo(Secret.of(new byte[32]));
        assertThat(Secret.of(new byte[32])).isNotEqualTo(Secret.fresh());
    }
}
