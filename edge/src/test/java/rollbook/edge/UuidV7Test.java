package rollbook.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UuidV7Test {
    @Test
    void the_vector_of_rfc_9562_comes_out() {
        var uuid = UuidV7.of(0x017F22E279B0L, 0xCC3L, 0x18C4DC0C0C07398FL);
        assertThat(uuid).hasToString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    }

    @Test
    void fresh_ones_say_what_they_are_and_differ() {
        var uuid = UuidV7.next();
        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(UuidV7.next()).isNotEqualTo(uuid);
    }
}
