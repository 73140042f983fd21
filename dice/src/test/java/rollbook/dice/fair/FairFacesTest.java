package rollbook.dice.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class FairFacesTest extends FairSpec {
    /// The normal quantile of a false alarm in a thousand million keys; the key here is fixed.
    private static final double QUANTILE = 6.0;

    private static final int ROLLS = 100_000;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 20, 1_000})
    void every_face_is_as_likely_as_any_other(int sides) {
        var faces =
                new FairFaces(new Place(SESSION, 1, LANE, 0), hash(7), new byte[0], "d" + sides);
        var counts = new long[sides];
        for (var i = 0; i < ROLLS; i++) counts[faces.roll(sides) - 1]++;
        var expected = (double) ROLLS / sides;
        var chiSquare =
                Arrays.stream(counts).mapToDouble(n -> (n - expected) * (n - expected)).sum()
                        / expected;
        assertThat(chiSquare).isLessThan(critical(sides - 1));
    }

    /// A huge die makes visible what is rare for small ones: 30 % of the words are passed over, and
    /// folding them in would give the low faces 0.905 instead of 0.863 of all.
    @Test
    void words_that_would_favour_low_faces_are_passed_over() {
        var sides = 1_500_000_000;
        var favoured = (1L << 32) % sides;
        var faces = new FairFaces(new Place(SESSION, 1, LANE, 0), hash(7), new byte[0], "d");
        var low = IntStream.range(0, 10_000).filter(i -> faces.roll(sides) <= favoured).count();
        assertThat(low / 10_000.0).isCloseTo((double) favoured / sides, within(0.015));
    }

    @Test
    void the_same_place_key_nonce_and_expression_draw_the_same_dice() {
        assertThat(roll(3, NONCE, "100d1000")).isEqualTo(roll(3, NONCE, "100d1000"));
    }

    @Test
    void another_place_nonce_or_expression_draws_other_dice() {
        var texts =
                List.of(
                        roll(3, NONCE, "20d20").rolled().text(),
                        roll(4, NONCE, "20d20").rolled().text(),
                        roll(3, "", "20d20").rolled().text(),
                        roll(3, NONCE, "20 d20").rolled().text());
        assertThat(texts).doesNotHaveDuplicates();
    }

    @Test
    void a_comment_changes_no_die() {
        assertThat(roll(3, "", "20d20 # smite").rolled().terms())
                .isEqualTo(roll(3, "", "20d20").rolled().terms());
    }

    @Test
    void a_lane_has_places_0_to_255() {
        assertThat(IntStream.of(0, 255)).allMatch(n -> roll(n, "", "d6").proof().n() == n);
        assertThatIllegalArgumentException().isThrownBy(() -> roll(-1, "", "d6"));
        assertThatIllegalArgumentException().isThrownBy(() -> roll(256, "", "d6"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0g", "AB", " ", "00 ", "é"})
    void a_nonce_is_written_in_lower_case_hex(String nonce) {
        assertThatIllegalArgumentException().isThrownBy(() -> roll(0, nonce, "d6"));
    }

    @Test
    void a_nonce_has_32_bytes_at_most() {
        assertThat(roll(0, "ab".repeat(32), "d6").proof().clientNonce()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> roll(0, "ab".repeat(33), "d6"));
    }

    private static double critical(int freedom) {
        var spread = 2.0 / (9.0 * freedom);
        return freedom * Math.pow(1 - spread + QUANTILE * Math.sqrt(spread), 3);
    }
}
