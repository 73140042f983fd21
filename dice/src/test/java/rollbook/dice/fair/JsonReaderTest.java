package rollbook.dice.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

class JsonReaderTest {

    @Test
    void all_kinds_of_values_are_read() {
        var json = " {\"a\" : [1, -2.5e2, true, false, null], \"b\":{}, \"c\":[ ], \"d\":\"x\"}\n";
        var items =
                List.<Json>of(
                        new Json.Numeral(new BigDecimal("1")),
                        new Json.Numeral(new BigDecimal("-2.5e2")),
                        new Json.Flag(true),
                        new Json.Flag(false),
                        new Json.Nothing());
        assertThat(((Json.Members) Json.read(json)).byName())
                .containsEntry("a", new Json.Items(items))
                .containsEntry("b", new Json.Members(Map.of()))
                .containsEntry("c", new Json.Items(List.of()))
                .containsEntry("d", new Json.Text("x"));
    }

    @Test
    void escapes_are_read() {
        assertThat(Json.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83C\\udfb2\""))
                .isEqualTo(new Json.Text("\"\\/\b\f\n\r\té🎲"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[",
                "]",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1 \"b\":2}",
                "{1:2}",
                "{\"a\":1,\"a\":1}",
                "1 2",
                "{} {}",
                "[]]",
                "01",
                "-",
                "+1",
                ".5",
                "1.",
                "1e",
                "1e+",
                "--1",
                "1e99999",
                "0x10",
                "NaN",
                "Infinity",
                "tru",
                "True",
                "nul",
                "truefalse",
                "\"",
                "\"a",
                "\"\\\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"a\nb\"",
                "\"\u0000\"",
                "\u0000",
                "[\u0000]",
                "/**/1",
                "1//",
                "\ufeff1",
                "\u00a01",
                "'a'"
            })
    void what_is_no_json_is_refused(String text) {
        refuses(text);
    }

    @Test
    void sixty_four_levels_are_read_and_one_more_is_refused() {
        assertThatNoException().isThrownBy(() -> Json.read("[".repeat(64) + "]".repeat(64)));
        refuses("[".repeat(65) + "]".repeat(65));
        refuses("{\"a\":".repeat(65) + "1" + "}".repeat(65));
    }

    @Test
    void a_megabyte_of_brackets_or_digits_is_refused() {
        refuses("[".repeat(1_000_000));
        refuses("9".repeat(1_000_000));
        refuses("\"".repeat(1_000_001));
    }

    @Property(tries = 2_000)
    void garbage_is_refused_in_one_way_only(
            @ForAll
                    @StringLength(max = 30)
                    @Chars({
                        '{', '}', '[', ']', '"', ':', ',', '\\', 'u', '1', '-', 'e', '.', 't', ' '
                    })
                    String text) {
        try {
            Json.read(text);
        } catch (MalformedProof refused) {
            assertThat(refused).hasMessageStartingWith("JSON, character ");
        }
    }

    @Property(tries = 500)
    void plain_strings_come_back_as_they_are(@ForAll @CharRange(from = '#', to = '[') String text) {
        assertThat(Json.read("\"" + text + "\"")).isEqualTo(new Json.Text(text));
    }

    private static void refuses(String text) {
        assertThatExceptionOfType(MalformedProof.class).isThrownBy(() -> Json.read(text));
    }
}
