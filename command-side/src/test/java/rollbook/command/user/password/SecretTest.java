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
    void a_derived_secret_is_found_again_with_the_key_only() {
        var key = new byte[32];
        var other = new byte[] {1};
        assertThat(Secret.derived(key, "a")).isEqualTo(Secret.derived(key, "a"));
        assertThat(Secret.derived(key, "a")).isNotEqualTo(Secret.derived(key, "b"));
        assertThat(Secret.derived(key, "a")).isNotEqualTo(Secret.derived(other, "a"));
    }
}
