package rollbook.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class KeyWrapTest {
    private static final Secrets MASTER = Secrets.of("A".repeat(43) + "=");
    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);
    private final KeyWrap wrap = new KeyWrap(MASTER, "test");

    @Test
    void a_wrapped_key_opens_again_and_never_looks_the_same() {
        var wrapped = wrap.wrap("1", SECRET);
        assertThat(wrap.unwrap("1", wrapped)).isEqualTo(SECRET);
        assertThat(wrap.wrap("1", SECRET)).isNotEqualTo(wrapped);
    }

    @Test
    void another_row_purpose_or_master_key_does_not_open_it() {
        var wrapped = wrap.wrap("1", SECRET);
        var other = new KeyWrap(Secrets.of("B".repeat(43) + "="), "test");
        var purpose = new KeyWrap(MASTER, "another purpose");
        assertThatIllegalStateException().isThrownBy(() -> wrap.unwrap("2", wrapped));
        assertThatIllegalStateException().isThrownBy(() -> purpose.unwrap("1", wrapped));
        assertThatIllegalStateException()
                .isThrownBy(() -> other.unwrap("1", wrapped))
                .withMessageContaining("rollbook.master-key");
    }
}
