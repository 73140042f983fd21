package rollbook.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String KEY = "A".repeat(43) + "=";

    @Test
    void each_label_has_a_key_of_its_own_that_every_node_agrees_on() {
        assertThat(Secrets.of(KEY).derive("a"))
                .hasSize(32)
                .isEqualTo(Secrets.of(KEY).derive("a"))
                .isNotEqualTo(Secrets.of(KEY).derive("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 at all!"})
    void a_master_key_of_another_form_is_refused_without_repeating_it(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secrets.of(text))
                .withMessageStartingWith("rollbook.master-key must be 32 bytes");
    }
}
