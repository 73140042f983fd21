package rollbook.dice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

class RollingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2d6 + 3             | 5 3         | 2d6 [5, 3] + 3 = 11
                    4d6kh3              | 4 1 6 1     | 4d6kh3 [4, 1, 6, ~~1~~] = 11
                    4d6kl1              | 4 1 6 1     | 4d6kl1 [~~4~~, 1, ~~6~~, ~~1~~] = 1
                    4d6dh1              | 4 6 6 1     | 4d6dh1 [4, 6, ~~6~~, 1] = 11
                    4d6dl               | 1 4 1 6     | 4d6dl [1, 4, ~~1~~, 6] = 11
                    2d6kh9              | 1 2         | 2d6kh9 [1, 2] = 3
                    2d6dl9              | 1 2         | 2d6dl9 [~~1~~, ~~2~~] = 0
                    4d6dl1dh1           | 1 2 3 4     | 4d6dl1dh1 [~~1~~, 2, 3, ~~4~~] = 5
                    d20 adv             | 7 15        | d20 adv [~~7~~, 15] = 15
                    d20 dis             | 7 7         | d20 dis [7, ~~7~~] = 7
                    -(2d6 + 1) * 2      | 1 2         | -(2d6 [1, 2] + 1) * 2 = -8
                    -7 // 2             |             | -7 // 2 = -4
                    -7 % 2              |             | -7 % 2 = 1
                    7 // -2             |             | 7 // -2 = -4
                    7 - 2 - 1           |             | 7 - 2 - 1 = 4
                    (d4)d(d6+1)         | 2 3 4 1     | (d4 [2])d(d6 [3] + 1) [4, 1] = 5
                    2d6ro<=2 + 3        | 1 3 5       | 2d6ro<=2 [~~1~~ 5, 3] + 3 = 11
                    2d6ro<=2            | 1 3 2       | 2d6ro<=2 [~~1~~ 2, 3] = 5
                    2d6rr<=2            | 1 3 2 1 6   | 2d6rr<=2 [~~1~~ ~~2~~ ~~1~~ 6, 3] = 9
                    2d6!                | 6 2 6 1     | 2d6! [6, 6, 1, 2] = 15
                    2d6!>=5             | 5 2 1       | 2d6!>=5 [5, 1, 2] = 8
                    2d6!=2              | 6 2 1       | 2d6!=2 [6, 2, 1] = 9
                    2d6!o               | 6 6 6 6     | 2d6!o [6, 6, 6, 6] = 24
                    2d6!!               | 6 2 6 1     | 2d6!! [6+6+1, 2] = 15
                    2d6!p               | 6 2 6 1     | 2d6!p [6, 6→5, 1→0, 2] = 13
                    2d6cs>=5!           | 6 2 5       | 2d6cs>=5! [6→1, 5, 2→0] = 6
                    2d6cs>=5!p          | 6 2 5       | 2d6cs>=5!p [6→1, 5→4, 2→0] = 5
                    d6!prr<=2           | 6 2 5       | d6!prr<=2 [6, ~~2~~ 5→4] = 10
                    3d6kh2!             | 6 1 6 2 3   | 3d6kh2! [6, 2, ~~1~~, 6, 3] = 17
                    2d6min3!!           | 1 6 4       | 2d6min3!! [1→3, 6+4] = 13
                    3d6min3             | 1 3 5       | 3d6min3 [1→3, 3, 5] = 11
                    3d6max3             | 1 3 5       | 3d6max3 [1, 3, 5→3] = 7
                    4d6min3kl1          | 1 4 5 2     | 4d6min3kl1 [1→3, ~~4~~, ~~5~~, ~~2→3~~] = 3
                    4d10cs>=7           | 7 3 10 1    | 4d10cs>=7 [7→1, 3→0, 10→1, 1→0] = 2
                    4d10cf>=7           | 7 3 10 1    | 4d10cf>=7 [7→0, 3→1, 10→0, 1] = 2
                    4d10cs>=7df=1       | 7 3 10 1    | 4d10cs>=7df=1 [7→1, 3→0, 10→1, 1→-1] = 1
                    4dF                 | 1 2 3 3     | 4dF [-1, 0, 1, 1] = 1
                    {2d6, d8}kh1        | 1 2 5       | {~~2d6 [1, 2]~~, d8 [5]}kh1 = 5
                    {2d6, d8, d4}cs>=4  | 1 2 5 4     | {2d6 [1, 2], d8 [5], d4 [4]}cs>=4 = 2
                    floor(d6/2 + 1/2)   | 4           | floor(d6 [4] / 2 + 1 / 2) = 2
                    ceil(d6/4)          | 5           | ceil(d6 [5] / 4) = 2
                    round(-d6/2)        | 5           | round(-d6 [5] / 2) = -3
                    abs(d6 - 9)         | 5           | abs(d6 [5] - 9) = 4
                    max(d6, d6, 3)      | 2 4         | max(d6 [2], d6 [4], 3) = 4
                    2x (d6)             | 2 4         | (d6 [2]) = 2; (d6 [4]) = 4
                    """)
    void dice_fall_from_left_to_right_and_are_read_like_this(
            String expression, String faces, String text) {
        assertThat(roll(expression, faces(faces)).text()).isEqualTo(text);
    }

    @Test
    void each_die_tells_its_faces_and_what_touched_it() {
        var term = roll("2d6ro<=2[fire] + 3", 1, 3, 5).terms().getFirst();
        assertThat(term.label()).isEqualTo("fire");
        assertThat(term.total()).isEqualTo(8);
        assertThat(term.dice())
                .containsExactly(
                        new Rolled.Die(6, List.of(1, 5), 5, true, List.of("ro<=2")),
                        new Rolled.Die(6, List.of(3), 3, true, List.of()));
    }

    @Test
    void a_dropped_die_keeps_its_value_and_tells_what_dropped_it() {
        var dice = roll("2d6dl1", 4, 2).terms().getFirst().dice();
        assertThat(dice)
                .containsExactly(
                        new Rolled.Die(6, List.of(4), 4, true, List.of()),
                        new Rolled.Die(6, List.of(2), 2, false, List.of("dl1")));
    }

    @Test
    void terms_stand_in_the_order_of_drawing() {
        var terms = roll("(d4)d6 + {d8[cold], d10}kl1[pool]", 1, 2, 3, 4).terms();
        assertThat(terms).extracting(Rolled.Term::total).containsExactly(1L, 2L, 3L);
        assertThat(terms).extracting(Rolled.Term::label).containsExactly(null, null, "pool");
        var arm = terms.getLast().pool().getLast();
        assertThat(arm.kept()).isFalse();
        assertThat(arm.by()).containsExactly("kl1");
        assertThat(arm.terms()).extracting(Rolled.Term::total).containsExactly(4L);
    }

    @Test
    void a_label_on_brackets_is_the_label_of_the_dice_within() {
        var terms = roll("(d6 + d8[cold])[fire]", 1, 2).terms();
        assertThat(terms).extracting(Rolled.Term::label).containsExactly("fire", "cold");
    }

    @Test
    void a_check_succeeds_from_its_target_upwards() {
        assertThat(roll("d20 + 5 dc 15", 10).outcome()).isEqualTo(new Rolled.Outcome(true, 15, 0));
        assertThat(roll("d20 vs d20", 9, 12).outcome())
                .isEqualTo(new Rolled.Outcome(false, 12, -3));
        assertThat(roll("d20", 9).outcome()).isNull();
    }

    @Test
    void repeats_count_each_for_itself_and_all_together() {
        var rolled = roll("2x d20 dc 10", 9, 12);
        assertThat(rolled.total()).isEqualTo(21);
        assertThat(rolled.outcome()).isNull();
        assertThat(rolled.terms()).hasSize(2);
        assertThat(rolled.repeats())
                .containsExactly(
                        new Rolled.Repeat(9, new Rolled.Outcome(false, 10, -1)),
                        new Rolled.Repeat(12, new Rolled.Outcome(true, 10, 2)));
    }

    @Test
    void a_reference_is_a_number_that_the_roll_remembers() {
        References mira = name -> name.equals("str.mod") ? -1L : null;
        var rolled = Notation.parse("d20 + @STR.mod", mira).roll(Faces.of(10));
        assertThat(rolled.text()).isEqualTo("d20 [10] + -1 = 9");
        assertThat(rolled.references()).isEqualTo(Map.of("str.mod", -1L));
    }

    @Test
    void dice_that_always_explode_stop_at_a_thousand() {
        var rolled = Notation.parse("100d6! + 50d6").roll(sides -> sides);
        assertThat(rolled.capped()).isTrue();
        assertThat(rolled.total()).isEqualTo(6_000);
    }

    @Test
    void a_roll_below_a_thousand_dice_is_not_capped() {
        assertThat(roll("2d6!", 6, 2, 1).capped()).isFalse();
    }

    private static Rolled roll(String expression, int... faces) {
        return Notation.parse(expression).roll(Faces.of(faces));
    }

    private static int[] faces(String written) {
        if (written == null) return new int[0];
        return Arrays.stream(written.split(" ")).mapToInt(Integer::parseInt).toArray();
    }
}
