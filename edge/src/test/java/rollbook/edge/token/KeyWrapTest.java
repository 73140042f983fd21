package rollbook.edge.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

import rollbook.edge.Secrets;

class KeyWrapTest {
    private final KeyWrap wrap = new KeyWrap(Secrets.of("A".repeat(43) + "="));

    @Test
    void a_wrapped_key_opens_again_and_never_looks_the_same() {
        var wrapped = wrap.wrap("1", "secret");
        assertThat(wrap.unwrap("1", wrapped)).isEqualTo("secret");
        assertThat(wrap.wrap("1", "secret")).isNotEqualTo(wrapped);
    }

    @Test
    void another_row_or_master_key_does_not_open_it() {
        var wrapped = wrap.wrap("1", "secret");
        var other = new KeyWrap(Secrets.of("B".repeat(43) + "="));
        assertThatIllegalStateException().isThrownBy(() -> wrap.unwrap("2", wrapped));
        assertThatIllegalStateException()
                .isThrownBy(() -> other.unwrap("1", wrapped))
                .withMessageContaining("rollbook.master-key");
    }
}
