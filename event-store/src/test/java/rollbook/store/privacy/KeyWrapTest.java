package rollbook.store.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.SecureRandom;

class KeyWrapTest {
    private static final byte[] KEY = new byte[32];

    private final Gcm gcm = new Gcm(new SecureRandom());
    private final KeyWrap wrap = KeyWrap.under("A".repeat(43) + "=", gcm);

    @Test
    void a_key_comes_back() {
        var wrapped = wrap.wrap("user-mira", "key-1", KEY);
        assertThat(wrap.unwrap("user-mira", "key-1", wrapped).getEncoded()).isEqualTo(KEY);
    }

    @Test
    void a_key_is_bound_to_its_id() {
        var wrapped = wrap.wrap("user-mira", "key-1", KEY);
        assertThatThrownBy(() -> wrap.unwrap("user-mira", "key-2", wrapped))
                .isInstanceOf(UnreadableText.class);
    }

    @Test
    void another_master_key_opens_nothing() {
        var wrapped = wrap.wrap("user-mira", "key-1", KEY);
        var other = KeyWrap.under("B".repeat(42) + "A=", gcm);
        assertThatThrownBy(() -> other.unwrap("user-mira", "key-1", wrapped))
                .hasMessageContaining("the one that the database was first started with");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 at all!"})
    void a_master_key_of_another_form_is_refused_without_repeating_it(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyWrap.under(text, gcm))
                .withMessageStartingWith("rollbook.master-key must be 32 bytes");
    }

    @Test
    void parts_that_run_into_each_other_are_told_apart() {
        assertThat(Gcm.bound("ab", "c")).isNotEqualTo(Gcm.bound("a", "bc"));
    }
}
