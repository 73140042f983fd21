package rollbook.dice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2D6                      | 2d6
                    1 d 6+2                  | 1d6 + 2
                    007 - -1                 | 7 - -1
                    4d6 dl1 [ strength ]     | 4d6dl1[strength]
                    d20adv                   | d20 adv
                    ( d4+1 )d( 2*d6 )        | (d4 + 1)d(2 * d6)
                    d% % 3//2                | d% % 3 // 2
                    4df kh2                  | 4dFkh2
                    3d6! !                   | 3d6! !
                    6X(4D6kh3)               | 6x (4d6kh3)
                    d20+5VS 15               | d20 + 5 vs 15
                    { d6 ,2d4 }kh1           | {d6, 2d4}kh1
                    FLOOR( d6/2 )            | floor(d6 / 2)
                    """)
    void an_expression_prints_in_its_plainest_spelling(String written, String plain) {
        assertThat(Notation.parse(written)).hasToString(plain);
    }

    @Test
    void an_expression_prints_as_sent_where_its_plainest_spelling_would_be_too_long() {
        var written = "1" + "+1".repeat(49);
        assertThat(Notation.parse(written)).hasToString(written.replace("+", " + "));
        var longer = "11111" + "+1111".repeat(49);
        assertThat(Notation.parse(longer)).hasToString(longer);
    }

    @Test
    void the_text_is_kept_as_sent_up_to_the_comment() {
        var expression = Notation.parse("  2D6+1   # the # axe  ");
        assertThat(expression.text()).isEqualTo("  2D6+1");
        assertThat(expression.comment()).isEqualTo("the # axe");
    }

    @Test
    void an_empty_comment_is_none() {
        assertThat(Notation.parse("d6 #  ").comment()).isNull();
    }

    @Test
    void an_error_says_where_and_what_was_expected() {
        var rejected = rejectionOf("2d6+$");
        assertThat(rejected.code()).isEqualTo("dice.syntax");
        assertThat(rejected.column()).isEqualTo(5);
        assertThat(rejected.expected()).contains("a number", "d", "(");
    }

    @Test
    void columns_count_characters_not_code_units() {
        assertThat(rejectionOf("2d6[🎲🎲]$").column()).isEqualTo(8);
    }

    @Test
    void an_expression_that_ends_early_is_wrong_behind_its_end() {
        assertThat(rejectionOf("2d").column()).isEqualTo(3);
        assertThat(rejectionOf("2d").expected()).containsExactly("a number", "%", "F", "(");
    }

    @Test
    void an_error_says_what_was_found() {
        assertThat(rejectionOf("2d6+$").found()).isEqualTo("$");
        assertThat(rejectionOf("2d6 kx3").found()).isEqualTo("kx");
        assertThat(rejectionOf("2d").found()).isEqualTo("the end");
        assertThat(rejectionOf("2d6 \u200b").found()).isEqualTo("U+200B");
        assertThat(rejectionOf("8 + 7 // (d6 - 1)").found()).isEqualTo("(d6 - 1)");
    }

    @Test
    void an_error_is_a_sentence_to_whoever_wrote_the_expression() {
        assertThat(rejectionOf("2d"))
                .hasMessage("column 3: found the end, expected a number, %, F, (");
        assertThat(rejectionOf("1 + d6/2"))
                .hasMessage(
                        "column 5: found d6/2: / may leave a fraction; write // to round down, or"
                                + " put it into floor( ), ceil( ) or round( )");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2d6r         | 4 | write rr=1 to reroll while, or ro=1 to reroll once
                    2d6 r<2      | 5 | write rr<2 to reroll while, or ro<2 to reroll once
                    5d10>=7      | 5 | write cs>=7 right behind the dice to count them, or dc 7 to compare the total
                    d20 + 5 > 14 | 9 | write cs>14 right behind the dice to count them, or dc 15 to compare the total
                    5d10=1       | 5 | write cs=1 right behind the dice to count them
                    5d10 <       | 6 | write cs<5 right behind the dice to count them
                    """)
    void what_other_notations_disagree_on_comes_with_a_hint(
            String written, int column, String hint) {
        var rejected = rejectionOf(written);
        assertThat(rejected.code()).isEqualTo("dice.refused");
        assertThat(rejected.column()).isEqualTo(column);
        assertThat(rejected.hint()).isEqualTo(hint);
    }

    @Test
    void a_pool_that_rolls_nothing_again_gets_no_hint_to_reroll() {
        assertThat(rejectionOf("{d6, d8}r").code()).isEqualTo("dice.syntax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2d6 + 3        | 5   | 15
                    -2d6           | -12 | -2
                    4d6dl1         | 3   | 18
                    d20 adv        | 1   | 20
                    4dF            | -4  | 4
                    (d4)d6         | 1   | 24
                    d20 % 3        | 0   | 2
                    -d6 // 4       | -2  | -1
                    abs(d6 - 4)    | 0   | 3
                    floor(d6 / 4)  | 0   | 1
                    5d10cs>=7      | 0   | 5
                    6x (3d6)       | 18  | 108
                    d6min3max4     | 3   | 4
                    {2d6, d8}      | 3   | 20
                    """)
    void the_bounds_of_the_total_are_known_beforehand(String written, long min, long max) {
        assertThat(Notation.parse(written).range()).isEqualTo(new Range(min, max));
    }

    private static DiceRejected rejectionOf(String expression) {
        return catchThrowableOfType(DiceRejected.class, () -> Notation.parse(expression));
    }
}
