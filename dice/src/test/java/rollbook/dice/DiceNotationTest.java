package rollbook.dice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// The notation as it is promised, a test for each of its sentences.
class DiceNotationTest {

    @Test
    void a_roll_may_be_repeated_and_carry_a_comment() {
        var rolled = roll("6x(4d6dl1) # strength to charisma", 1, 2, 3, 4);
        assertThat(rolled.repeats()).hasSize(6);
        assertThat(rolled.total()).isEqualTo(6 * 9);
        assertThat(rolled.comment()).isEqualTo("strength to charisma");
    }

    @Test
    void a_check_ends_in_success_or_failure_and_by_how_much() {
        assertThat(roll("d20 + 5 dc 15", 12).outcome()).isEqualTo(new Rolled.Outcome(true, 15, 2));
        assertThat(roll("d20 vs d20", 3, 9).outcome()).isEqualTo(new Rolled.Outcome(false, 9, -6));
    }

    @Test
    void times_and_division_bind_closer_than_plus_and_minus_and_signs_closest() {
        assertThat(total("2 + 3 * 4 - 10 // 3")).isEqualTo(11);
        assertThat(total("-7 % 4 + -1")).isZero();
        assertThat(total("(2 + 3) * 4")).isEqualTo(20);
    }

    @Test
    void any_atom_may_carry_a_label() {
        var written = "3[a] + d6[b] + {d4}[c] + abs(-1)[d] + @str[e] + (d8)[f]";
        assertThat(Notation.parse(written, _ -> 2L)).hasToString(written);
    }

    @Test
    void quantity_and_sides_may_be_computed_and_dice_be_percentile_or_fate() {
        assertThat(total("(1+1)d(2*3)", 5, 6)).isEqualTo(11);
        assertThat(total("d%", 73)).isEqualTo(73);
        assertThat(total("4dF", 1, 2, 3, 3)).isEqualTo(1);
    }

    @Test
    void a_pool_holds_expressions_of_which_some_are_kept() {
        assertThat(total("{2d6, d8 + 1, 3}kh1", 1, 2, 5)).isEqualTo(6);
        assertThat(total("{2d6, d8}", 1, 2, 5)).isEqualTo(8);
    }

    @Test
    void functions_are_floor_ceil_round_abs_min_and_max() {
        assertThat(total("floor(7/2) + ceil(7/2) + round(7/2)")).isEqualTo(3 + 4 + 4);
        assertThat(total("abs(-3) + min(2, 5) + max(2, 5)")).isEqualTo(3 + 2 + 5);
    }

    @Test
    void a_reference_comes_from_the_character_and_is_kept_with_the_roll() {
        var rolled = Notation.parse("d20 + @str.mod", _ -> 3L).roll(Faces.of(10));
        assertThat(rolled.total()).isEqualTo(13);
        assertThat(rolled.references()).containsEntry("str.mod", 3L);
    }

    @ParameterizedTest
    @CsvSource({
        "4d6kh3, 13",
        "4d6kl3, 8",
        "4d6dh3, 1",
        "4d6dl3, 6",
        "4d6kh, 6",
        "4d6kl, 1",
        "4d6dh, 8",
        "4d6dl, 13"
    })
    void keep_or_drop_highest_or_lowest_where_N_defaults_to_1(String written, long total) {
        assertThat(total(written, 2, 6, 1, 5)).isEqualTo(total);
    }

    @Test
    void d20_adv_is_2d20kh1_and_d20_dis_is_2d20kl1() {
        for (var faces : List.of(new int[] {7, 15}, new int[] {15, 7}, new int[] {9, 9})) {
            assertThat(total("d20 adv", faces)).isEqualTo(total("2d20kh1", faces));
            assertThat(total("d20 dis", faces)).isEqualTo(total("2d20kl1", faces));
        }
    }

    @Test
    void rr_rerolls_while_and_ro_rerolls_once() {
        assertThat(total("2d6rr<=2", 1, 5, 2, 1, 4)).isEqualTo(4 + 5);
        assertThat(total("2d6ro<=2", 1, 5, 2)).isEqualTo(2 + 5);
    }

    @Test
    void dice_explode_compound_penetrate_or_explode_once() {
        assertThat(total("2d6!", 6, 1, 6, 2)).isEqualTo(6 + 6 + 2 + 1);
        assertThat(dice("2d6!", 6, 1, 6, 2)).hasSize(4);
        assertThat(dice("2d6!!", 6, 1, 6, 2))
                .extracting(Rolled.Die::value)
                .containsExactly(14L, 1L);
        assertThat(total("2d6!p", 6, 1, 6, 2)).isEqualTo(6 + 5 + 1 + 1);
        assertThat(total("2d6!o", 6, 1, 6)).isEqualTo(6 + 6 + 1);
    }

    @Test
    void each_explosion_takes_an_optional_comparison() {
        assertThat(total("2d6!>=5", 5, 1, 2)).isEqualTo(8);
        assertThat(total("2d6!!=1", 5, 1, 1, 4)).isEqualTo(11);
        assertThat(total("2d6!p<2", 5, 1, 4)).isEqualTo(9);
        assertThat(total("2d6!o>4", 5, 1, 5)).isEqualTo(11);
    }

    @Test
    void min_and_max_clamp_each_die() {
        assertThat(total("4d6min2", 1, 2, 5, 6)).isEqualTo(15);
        assertThat(total("4d6max5", 1, 2, 5, 6)).isEqualTo(13);
    }

    @Test
    void cs_counts_successes_cf_failures_and_df_deducts_failures() {
        assertThat(total("4d6cs>=5", 1, 2, 5, 6)).isEqualTo(2);
        assertThat(total("4d6cf<=2", 1, 2, 5, 6)).isEqualTo(2);
        assertThat(total("4d6cs>=5df<=1", 1, 2, 5, 6)).isEqualTo(1);
    }

    @Test
    void modifiers_apply_left_to_right() {
        assertThat(total("3d6kl1min4", 1, 5, 6)).isEqualTo(4);
        assertThat(total("3d6min4kl2", 1, 5, 6)).isEqualTo(9);
        assertThat(total("2d6kl1!", 6, 1)).isEqualTo(1);
        assertThat(total("2d6!kl1", 6, 1, 3)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6, 8, 10, 12, 20, 100, 999, 1000})
    void dice_have_two_to_a_thousand_sides(int sides) {
        assertThat(Notation.parse("d" + sides).range()).isEqualTo(new Range(1, sides));
    }

    @Test
    void one_half_and_its_floor_differ() {
        assertThat(total("ceil(1/2)")).isEqualTo(1);
        assertThat(total("ceil(1//2)")).isZero();
        assertThat(total("-1//2")).isEqualTo(-1);
    }

    @Test
    void numbers_are_exact_within_64_bits() {
        assertThat(total("9007199254740993 + 0")).isEqualTo(9_007_199_254_740_993L);
        assertThat(total("9223372036854775807 - 1")).isEqualTo(Long.MAX_VALUE - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807 + d2, dice.too-large",
        "10 // (d20 - 10), dice.divisor",
        "d6 / 2, dice.not-whole",
        "d6rr<=6, dice.endless",
        "d(d6), dice.sides",
        "@luck, dice.unknown-reference"
    })
    void what_could_fail_once_a_die_has_fallen_is_refused_before(String written, String code) {
        assertThat(rejectionOf(written).code()).isEqualTo(code);
    }

    @Test
    void a_bare_r_and_a_bare_comparison_are_refused_with_a_hint() {
        assertThat(rejectionOf("2d6r1").code()).isEqualTo("dice.refused");
        assertThat(rejectionOf("2d6r1").hint()).contains("rr=1", "ro=1");
        assertThat(rejectionOf("5d10>=7").code()).isEqualTo("dice.refused");
        assertThat(rejectionOf("5d10>=7").hint()).contains("cs>=7", "dc 7");
    }

    @ParameterizedTest
    @CsvSource({
        "256, ' ', dice.too-long",
        "10, (, dice.too-deep",
        "100, '1+', dice.too-many-nodes"
    })
    void beyond_a_limit_of_the_text_it_is_told_which(int limit, String piece, String code) {
        assertThat(rejectionOf(piece.repeat(limit + 1)).code()).isEqualTo(code);
    }

    @Test
    void a_hundred_dice_a_term_a_thousand_a_roll_and_twenty_repeats_are_the_most() {
        assertThat(Notation.parse("20x 50d6").range().max()).isEqualTo(6_000);
        assertThat(rejectionOf("101d6").code()).isEqualTo("dice.too-many");
        assertThat(rejectionOf("20x 51d6").code()).isEqualTo("dice.too-many");
        assertThat(rejectionOf("21x d6").code()).isEqualTo("dice.too-many-repeats");
    }

    @Test
    void no_explosion_outruns_a_thousand_dice() {
        var rolled = Notation.parse("100d6! + 100d6!!").roll(sides -> sides);
        assertThat(rolled.capped()).isTrue();
        assertThat(Rolled.dice(rolled.terms()).mapToInt(die -> die.faces().size()).sum())
                .isEqualTo(1_000);
    }

    @Test
    void errors_say_where_and_what_was_expected_there() {
        var rejected = rejectionOf("2d6 + ");
        assertThat(rejected.code()).isEqualTo("dice.syntax");
        assertThat(rejected.column()).isEqualTo(6);
        assertThat(rejected.expected()).contains("a number", "d", "(");
    }

    @Test
    void the_result_keeps_of_each_die_its_sides_all_its_faces_and_why_it_was_dropped() {
        var term = roll("2d6ro=1kh1", 1, 3, 5).terms().getFirst();
        assertThat(term.total()).isEqualTo(5);
        assertThat(term.dice())
                .containsExactly(
                        new Rolled.Die(6, List.of(1, 5), 5, true, List.of("ro=1", "kh1")),
                        new Rolled.Die(6, List.of(3), 3, false, List.of("kh1")));
    }

    private static long total(String written, int... faces) {
        return roll(written, faces).total();
    }

    private static List<Rolled.Die> dice(String written, int... faces) {
        return roll(written, faces).terms().getFirst().dice();
    }

    /// The faces come again from the first when all have fallen.
    private static Rolled roll(String written, int... faces) {
        var next = new int[1];
        return Notation.parse(written).roll(_ -> faces[next[0]++ % faces.length]);
    }

    private static DiceRejected rejectionOf(String expression) {
        return catchThrowableOfType(DiceRejected.class, () -> Notation.parse(expression));
    }
}
