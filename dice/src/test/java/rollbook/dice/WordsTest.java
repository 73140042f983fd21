package rollbook.dice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

/// What players are told: of an expression before it is rolled, and of a roll.
class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4d6kh3 + 2            | 4d6 (keep the 3 highest) plus 2
                    6x (4d6dl)            | 6 times (4d6 (drop the lowest))
                    d20 adv + 5 dc 15     | d20 (roll two, keep the highest) plus 5 against 15
                    2d6ro<=2[fire] - d%   | 2d6 (reroll 2 or less once) “fire” minus d100
                    2d6rr<3               | 2d6 (reroll while below 3)
                    3d6!                  | 3d6 (roll another die for each highest face)
                    3d6!!>=5              | 3d6 (roll on and add up for each 5 or more)
                    3d6!p=1               | 3d6 (roll another die, less 1, for each 1)
                    3d6!o>4               | 3d6 (roll another die once for each above 4)
                    4d6min2max5           | 4d6 (count no die below 2, then count no die above 5)
                    5d10cs>=7df=1         | 5d10 (count the dice that are 7 or more, then take one off for each 1)
                    5d10cf>=7             | 5d10 (count the dice that are not 7 or more)
                    4dF                   | 4 fate dice
                    dFkl2                 | a fate die (keep the 2 lowest)
                    (d4)d(d6 + 1)         | (d4)d(d6 plus 1)
                    {2d6, -d8}dh1         | {2d6, minus d8} (drop the highest)
                    floor(d6 / 2) // 2    | round down (d6 divided by 2) divided, rounding down, by 2
                    max(abs(1 - 2), 7%4)  | the greatest of (without its sign (1 minus 2), 7 modulo 4)
                    """)
    void an_expression_is_described_in_words(String written, String words) {
        assertThat(Notation.parse(written).describe()).isEqualTo(words);
    }

    @Test
    void a_reference_is_described_with_its_value() {
        assertThat(Notation.parse("d20 + @str.mod", _ -> 3L).describe())
                .isEqualTo("d20 plus 3 (str.mod)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4d6kh3                 | 6 5 3 2   | 4d6kh3 → [6, 5, 3, ~~2~~] = 14
                    2d6ro<=2 + 3 dc 10     | 1 3 5     | 2d6ro<=2 + 3 dc 10 → [~~1~~ 5, 3] + 3 = 11, success by 1
                    -d20 vs d20            | 4 5       | -d20 vs d20 → -[4] = -4, failure by 9 against [5]
                    d20 vs 8 + d4 + 1      | 9 1       | d20 vs 8 + d4 + 1 → [9] = 9, failure by 1 against 8 + [1] + 1
                    3D6cs>=5               | 5 1 6     | 3d6cs>=5 → [5→1, 1→0, 6→1] = 2
                    2x (d6 * 2)            | 3 4       | 2x (d6 * 2) → ([3] * 2) = 6; ([4] * 2) = 8; together 14
                    2x d6 dc 4             | 3 4       | 2x d6 dc 4 → [3] = 3, failure by 1; [4] = 4, success by 0; together 7
                    {2d6, d8[cold]}kh1     | 1 2 5     | {2d6, d8[cold]}kh1 → {~~[1, 2]~~, [5]} = 5
                    (d4)d(d6 + 1)          | 2 3 4 1   | (d4)d(d6 + 1) → ([2])d([3] + 1) [4, 1] = 5
                    max(d6, abs(-3))       | 2         | max(d6, abs(-3)) → max([2], abs(-3)) = 3
                    """)
    void a_roll_is_explained_with_the_dice_that_fell(String written, String faces, String words) {
        var fallen = Arrays.stream(faces.split(" ")).mapToInt(Integer::parseInt).toArray();
        var rolled = Notation.parse(written).roll(Faces.of(fallen));
        assertThat(rolled.explanation()).isEqualTo(words);
    }

    @Test
    void a_roll_that_was_stopped_says_so() {
        var rolled = Notation.parse("d6!").roll(sides -> sides);
        assertThat(rolled.explanation()).endsWith(" = 6000 (stopped at 1000 dice)");
    }
}
