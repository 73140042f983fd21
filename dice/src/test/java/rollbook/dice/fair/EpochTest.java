package rollbook.dice.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;

class EpochTest extends FairSpec {

    @Test
    void the_order_in_which_lanes_are_given_changes_no_commitment() {
        var lanes = List.of(Lane.secret(TOMAS), Lane.open(MIRA), Lane.open(TOMAS));
        assertThat(secret().epoch(lanes).commitment())
                .isEqualTo(secret().epoch(lanes.reversed()).commitment());
    }

    @Test
    void lanes_are_sorted_by_their_bytes_as_unsigned() {
        var low = Lane.open(UUID.fromString("7fffffff-0000-0000-0000-000000000000"));
        var high = Lane.open(UUID.fromString("80000000-0000-0000-0000-000000000000"));
        assertThat(secret().epoch(List.of(high, low)).lanes().keySet()).containsExactly(low, high);
    }

    @Test
    void the_number_of_the_epoch_is_part_of_the_commitment() {
        assertThat(secret(1).epoch(List.of(LANE)).commitment())
                .isNotEqualTo(secret(2).epoch(List.of(LANE)).commitment());
    }

    @Test
    void a_lane_is_read_as_it_is_written() {
        assertThat(Lane.parse(Lane.secret(MIRA).toString())).isEqualTo(Lane.secret(MIRA));
        assertThat(Lane.open(MIRA)).hasToString("101112131415161718191a1b1c1d1e1f00");
        var high = Lane.open(UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));
        assertThat(Lane.parse(high.toString())).isEqualTo(high);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "101112131415161718191a1b1c1d1e1f",
                "101112131415161718191a1b1c1d1e1f02",
                "101112131415161718191A1B1C1D1E1F00",
                "101112131415161718191a1b1c1d1e1f0000"
            })
    void what_is_no_lane_is_refused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Lane.parse(written));
    }

    @Test
    void a_secret_has_32_bytes_and_does_not_show_them() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EpochSecret(SESSION, 1, new byte[31]));
        assertThat(secret().toString()).doesNotContain("0001020304");
        assertThat(EpochSecret.fresh()).hasSize(32).isNotEqualTo(EpochSecret.fresh());
    }
}
